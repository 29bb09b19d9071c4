import { describe, expect, it } from 'vitest';
import { namespaceObject, objectsReader } from '../../../../test/support/mesh.js';
import { AT, drawRated, rated, ratedStore } from '../../../../test/support/rated-store.js';
import type { CallText } from '../../../../test/support/traffic.js';
import type { KubernetesObject } from '../model/kubernetes.js';
import type { MeshGraph } from '../model/graph.js';
import { createMeshSource } from '../source/create.js';
import type { GraphQuery } from '../source/mesh-data-source.js';

type Reporter = 'source' | 'waypoint' | 'destination';

const requests = 'istio_requests_total';
const bytes = 'istio_tcp_received_bytes_total';
const places = ['shop', 'bank', 'edge'] as const;
const everySet: readonly (readonly Reporter[])[] = [
  ['source'],
  ['waypoint'],
  ['destination'],
  ['source', 'waypoint'],
  ['source', 'destination'],
  ['waypoint', 'destination'],
  ['source', 'waypoint', 'destination'],
];
const plain = { graphType: 'workload', injectServiceNodes: false, features: ['ambient'], boxBy: [] } as const;

function waypointIn(namespace: string): KubernetesObject & { readonly spec: object } {
  const labels = { 'gateway.istio.io/managed': 'istio.io-mesh-controller' };
  const metadata = { name: 'waypoint', namespace };
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata, spec: { template: { metadata: { labels } } } };
}

function namespacesWith(ambient: readonly string[]): readonly KubernetesObject[] {
  return places.map((name) => namespaceObject(name, ambient.includes(name) ? { 'istio.io/dataplane-mode': 'ambient' } : {}));
}

const rateBetween = ({ edges }: MeshGraph, id: string): number => edges.find((edge) => edge.id === id)?.traffic.rate ?? 0;

describe('a call from one namespace to another', () => {
  const call: CallText = { from: 'shop/web', to: 'bank/ledger', rate: 5 };
  /** Whom the answer is asked of, by the namespaces that are shown. */
  const isHeard = (asked: readonly string[], reporters: readonly Reporter[], ambient: readonly string[]): boolean => {
    const says = (...some: readonly Reporter[]): boolean => some.some((each) => reporters.includes(each));
    const intoAmbient = asked.includes('bank') && ambient.includes('bank') && says('source');
    return (
      (asked.includes('shop') && says('source', 'waypoint')) || (asked.includes('bank') && says('destination', 'waypoint')) || intoAmbient
    );
  };

  for (const asked of [['shop'], ['bank'], ['shop', 'bank'], ['edge'], ['shop', 'edge'], ['bank', 'edge']]) {
    it(`is counted once in the graph of ${asked.join(' and ')}, whoever reports it and wherever its waypoint is`, async () => {
      for (const reporters of everySet) {
        for (const ambient of [[], ['bank'], ['shop', 'bank']]) {
          for (const home of reporters.includes('waypoint') ? places : [places[0]]) {
            const told = rated(
              requests,
              reporters.map((reporter) => ({ ...call, reporter })),
            );
            const ways = rated(bytes, [
              { from: 'shop/web', to: `${home}/waypoint`, reporter: 'source', rate: 70, labels: { app: 'ztunnel' } },
              { from: `${home}/waypoint`, to: 'bank/ledger', reporter: 'destination', rate: 60, labels: { app: 'ztunnel' } },
            ]);
            const objects = [...namespacesWith(ambient), waypointIn(home)];
            const graph = await drawRated([...told, ...ways], { ...plain, namespaces: asked }, objects);
            const expected = isHeard(asked, reporters, ambient) ? 5 : 0;
            expect(rateBetween(graph, 'workload:east/shop/web>workload:east/bank/ledger>http')).toBe(expected);
            expect(graph.nodes.find(({ workload }) => workload === 'web')?.traffic ?? []).toEqual(
              expected > 0 ? [expect.objectContaining({ protocol: 'http', in: 0, out: 5 })] : [],
            );
          }
        }
      }
    });
  }

  it('is counted once over TCP, whether proxies or ztunnels report it', async () => {
    for (const app of ['ledger', 'ztunnel']) {
      for (const asked of [['shop'], ['bank'], ['shop', 'bank']]) {
        const told = rated(
          bytes,
          (['source', 'destination'] as const).map((reporter) => ({ ...call, reporter, rate: 100, labels: { app } })),
        );
        const graph = await drawRated(told, { ...plain, namespaces: asked }, namespacesWith(['shop', 'bank']));
        expect(rateBetween(graph, 'workload:east/shop/web>workload:east/bank/ledger>tcp')).toBe(100);
      }
    }
  });

  it('is counted once where one end does not know the other’s app and version', async () => {
    const unnamed = { source_canonical_service: 'unknown', source_canonical_revision: 'unknown' };
    const told = rated(requests, [
      { ...call, reporter: 'source' },
      { ...call, reporter: 'destination', labels: unnamed },
    ]);
    const graph = await drawRated(told, { ...plain, namespaces: ['shop', 'bank'] }, namespacesWith([]));
    expect(rateBetween(graph, 'workload:east/shop/web>workload:east/bank/ledger>http')).toBe(5);
    expect(graph.nodes.find(({ workload }) => workload === 'web')?.app).toBe('web');
  });

  it('is counted in full where its caller knows the cluster of the service at times only', async () => {
    const told = ['unknown', 'east'].map((cluster): CallText => ({
      from: 'shop/web',
      to: 'unknown',
      reporter: 'source',
      rate: 5,
      labels: { destination_cluster: cluster, destination_service_namespace: 'bank', destination_service_name: 'ledger' },
    }));
    const graph = await drawRated(rated(requests, told), { ...plain, namespaces: ['shop', 'bank'] }, namespacesWith([]));
    expect(rateBetween(graph, 'workload:east/shop/web>service:east/bank/ledger>http')).toBe(10);
  });

  it('is counted once in the graph of either end', async () => {
    for (const [namespace, name] of [
      ['shop', 'web'],
      ['bank', 'ledger'],
    ] as const) {
      for (const reporters of everySet) {
        const told = rated(
          requests,
          reporters.map((reporter) => ({ ...call, reporter })),
        );
        const query = { ...plain, namespaces: [namespace], focus: { type: 'workload', namespace, name } } as const;
        const graph = await drawRated(told, query, namespacesWith(['bank']));
        expect([0, 5]).toContain(rateBetween(graph, 'workload:east/shop/web>workload:east/bank/ledger>http'));
      }
    }
  });
});

describe('calls of several asked namespaces to one workload elsewhere', () => {
  it('are added up, behind its service too, whichever end tells of each', async () => {
    const told = rated(requests, [
      { from: 'shop/web', to: 'edge/mail', rate: 5, reporter: 'source' },
      { from: 'bank/ledger', to: 'edge/mail', rate: 2, reporter: 'source' },
      { from: 'bank/ledger', to: 'shop/web', rate: 1, reporter: 'source' },
      { from: 'bank/audit', to: 'shop/web', rate: 1, reporter: 'destination' },
    ]);
    for (const namespaces of [
      ['shop', 'bank'],
      ['bank', 'shop'],
    ]) {
      const { edges, nodes } = await drawRated(told, { ...plain, injectServiceNodes: true, namespaces }, namespacesWith([]));
      const shared = edges.find(({ source }) => source === 'service:east/edge/mail');
      expect(shared?.traffic).toMatchObject({ rate: 7, share: 1 });
      expect(nodes.filter(({ workload }) => workload === 'mail' || workload === 'web').map(({ traffic }) => traffic[0]?.in)).toEqual([
        7, 2,
      ]);
    }
  });
});

describe('a gateway that calls through a waypoint', () => {
  const labels = { destination_service_name: 'ledger', destination_service: 'ledger.bank.svc.cluster.local' };
  const told = rated(requests, [
    { from: 'edge/gateway', to: 'bank/waypoint', reporter: 'source', rate: 5, labels },
    { from: 'edge/gateway', to: 'bank/ledger', reporter: 'waypoint', rate: 5 },
  ]);
  const objects = [...namespacesWith(['bank']), waypointIn('bank')];
  const draw = async (query: Partial<GraphQuery>): Promise<MeshGraph> =>
    drawRated(told, { ...plain, namespaces: ['bank'], ...query }, objects);

  it('has called once, whichever of both namespaces are asked', async () => {
    for (const namespaces of [['bank'], ['edge'], ['edge', 'bank']]) {
      const { edges, nodes } = await draw({ namespaces });
      expect(edges.map(({ id, traffic }) => [id, traffic.rate])).toEqual([
        ['workload:east/edge/gateway>workload:east/bank/ledger>http', 5],
      ]);
      expect(nodes.find(({ workload }) => workload === 'gateway')?.traffic).toMatchObject([{ out: 5 }]);
    }
  });
});

describe('a call between clusters, of which each store tells one end', () => {
  const across: CallText = {
    from: 'shop/web',
    to: 'bank/ledger',
    rate: 5,
    labels: { source_cluster: 'east', destination_cluster: 'west' },
  };
  const readers = ['east', 'west'].map((cluster) => objectsReader(cluster, namespacesWith([])));
  const storeOf = (reporter: Reporter) => ratedStore(rated(requests, [{ ...across, reporter }]));

  it('is counted once, and is there if one of the stores is asked', async () => {
    const [caller, called] = [storeOf('source'), storeOf('destination')];
    for (const metrics of [[caller, called], [called, caller], [caller], [called]]) {
      const source = createMeshSource({ clusters: readers, metrics }, { clock: () => AT });
      const { value } = await source.graph({ ...plain, namespaces: ['shop', 'bank'] });
      expect(value.edges.map(({ id, traffic }) => [id, traffic.rate])).toEqual([
        ['workload:east/shop/web>workload:west/bank/ledger>http', 5],
      ]);
    }
  });
});
