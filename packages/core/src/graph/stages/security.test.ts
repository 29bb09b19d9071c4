import { describe, expect, it } from 'vitest';
import { namespaceObject } from '../../../../../test/support/mesh.js';
import { AT, drawRated, rated, ratedStore } from '../../../../../test/support/rated-store.js';
import { objectsReader } from '../../../../../test/support/mesh.js';
import type { CallText } from '../../../../../test/support/traffic.js';
import type { MeshGraph } from '../../model/graph.js';
import { createMeshSource } from '../../source/create.js';
import type { GraphQuery } from '../../source/mesh-data-source.js';

const principals = (from: string, to: string): Record<string, string> => ({ source_principal: from, destination_principal: to });
const policy = (name: string): Record<string, string> => ({ connection_security_policy: name });

async function draw(calls: readonly CallText[], tcp: readonly CallText[] = [], query: Partial<GraphQuery> = {}): Promise<MeshGraph> {
  const series = [...rated('istio_requests_total', calls), ...rated('istio_tcp_received_bytes_total', tcp)];
  const asked = { namespaces: ['shop'], graphType: 'app', injectServiceNodes: false, features: ['security'], ...query } as const;
  return drawRated(series, asked, [namespaceObject('shop')]);
}

const shares = ({ edges }: MeshGraph): Record<string, unknown> => Object.fromEntries(edges.map(({ id, mtls }) => [id, mtls]));

const call = { from: 'shop/web@v1', to: 'shop/cart@v1' } as const;
const EDGE = 'app:east/shop/web>app:east/shop/cart';

describe('security', () => {
  it('adds up the shares of all series of an edge, whatever identities they have', async () => {
    const graph = await draw([
      { ...call, rate: 60, labels: { ...policy('mutual_tls'), ...principals('web', 'cart') } },
      { ...call, rate: 20, labels: { ...policy('mutual_tls'), ...principals('web-2', 'cart') } },
      { ...call, from: 'shop/web@v2', rate: 20, labels: policy('none') },
    ]);
    expect(shares(graph)).toEqual({ [`${EDGE}>http`]: 0.8 });
    expect(graph.edges[0]).toMatchObject({ sourcePrincipal: 'web', destPrincipal: 'cart' });
  });

  it('does not mix protocols between the same nodes', async () => {
    const graph = await draw([{ ...call, labels: policy('mutual_tls') }], [{ ...call, rate: 1000, labels: policy('none') }]);
    expect(shares(graph)).toEqual({ [`${EDGE}>http`]: 1, [`${EDGE}>tcp`]: 0 });
  });

  it('believes the receiving end only, and says nothing where that says nothing', async () => {
    const sent = { ...call, reporter: 'source', labels: policy('unknown') } as const;
    expect(shares(await draw([sent, { ...call, labels: policy('mutual_tls') }]))).toEqual({ [`${EDGE}>http`]: 1 });
    expect(shares(await draw([sent]))).toEqual({ [`${EDGE}>http`]: undefined });
    expect(shares(await draw([{ ...call, labels: policy('unknown') }]))).toEqual({ [`${EDGE}>http`]: undefined });
  });

  it('knows of calls that leave the namespaces from their receiving end', async () => {
    const out = { from: 'shop/web', to: 'bank/ledger' } as const;
    const graph = await draw([
      { ...out, reporter: 'source' },
      { ...out, labels: policy('mutual_tls') },
    ]);
    expect(shares(graph)).toEqual({ 'app:east/shop/web>app:east/bank/ledger>http': 1 });
  });

  it('tells both edges of a call through a service', async () => {
    const graph = await draw([{ ...call, labels: policy('mutual_tls') }], [], { injectServiceNodes: true });
    expect(Object.values(shares(graph))).toEqual([1, 1]);
  });

  it('takes requests for secured as the connections between the same ends are, where only these were told of', async () => {
    const sent = { ...call, reporter: 'source', labels: policy('unknown') } as const;
    const tcp = { ...call, rate: 900, labels: { ...policy('mutual_tls'), app: 'ztunnel' } };
    const both = [tcp, { ...tcp, from: 'shop/web@v2', rate: 300, labels: { ...policy('unknown'), app: 'ztunnel' } }];
    expect(shares(await draw([sent], both))).toEqual({ [`${EDGE}>http`]: 0.75, [`${EDGE}>tcp`]: 0.75 });
    expect(shares(await draw([{ ...call, reporter: 'source' }], both))).toMatchObject({ [`${EDGE}>http`]: 0.75 });
    expect(shares(await draw([{ ...sent, rate: 0 }], both, { idleEdges: true }))).toMatchObject({ [`${EDGE}>http`]: undefined });
    expect(shares(await draw([sent], both, { injectServiceNodes: true }))).toMatchObject({
      'app:east/shop/web>service:east/shop/cart>http': 0.75,
      'service:east/shop/cart>app:east/shop/cart>http': 0.75,
    });
  });

  it('hears ztunnels at the calling end where their word counts', async () => {
    const tcp = { ...call, rate: 9, reporter: 'source', labels: { ...policy('mutual_tls'), app: 'ztunnel' } } as const;
    expect(shares(await draw([], [tcp]))).toEqual({ [`${EDGE}>tcp`]: 1 });
    const plain = { ...call, rate: 9, reporter: 'source', labels: policy('unknown') } as const;
    expect(shares(await draw([], [tcp, plain], { ambientTraffic: 'waypoint' }))).toEqual({ [`${EDGE}>tcp`]: undefined });
  });

  it('takes traffic to and from a waypoint for mutual TLS where nobody says how it went', async () => {
    const waypoint = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'waypoint', namespace: 'shop' } };
    const labels = { 'gateway.istio.io/managed': 'istio.io-mesh-controller' };
    const objects = [namespaceObject('shop'), { ...waypoint, spec: { template: { metadata: { labels } } } }];
    for (const labels of [{}, { ...policy('unknown'), app: 'ztunnel' }]) {
      const sent = { from: 'shop/web', to: 'shop/waypoint', reporter: 'source', rate: 5, labels };
      const graph = await drawRated(
        rated('istio_tcp_received_bytes_total', [sent]),
        { namespaces: ['shop'], graphType: 'workload', waypoints: true, features: ['ambient', 'security'] },
        objects,
      );
      expect(shares(graph)).toEqual({ 'workload:east/shop/web>workload:east/shop/waypoint>tcp': 1 });
    }
  });

  it('costs one query for each metric that is shown', async () => {
    const store = ratedStore([]);
    const source = createMeshSource(
      { clusters: [objectsReader('east', [namespaceObject('shop')])], metrics: [store] },
      { clock: () => AT },
    );
    const asked = async (query: Partial<GraphQuery>): Promise<number> => {
      store.asked.length = 0;
      await source.graph({ namespaces: ['shop'], ...query });
      return store.asked.length;
    };
    expect(await asked({ features: ['security'] })).toBe((await asked({ features: [] })) * 2);
    const total = { grpcRates: 'total', tcpRates: 'total' } as const;
    expect(await asked({ ...total, features: ['security'] })).toBe((await asked({ ...total, features: [] })) * 2);
  });
});
