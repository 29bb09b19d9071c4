import { describe, expect, it } from 'vitest';
import { namespaceObject } from '../../../../../test/support/mesh.js';
import { drawRated, rated } from '../../../../../test/support/rated-store.js';
import type { CallText } from '../../../../../test/support/traffic.js';
import { createFacts } from '../../facts/create-facts.js';
import type { MeshGraph } from '../../model/graph.js';
import type { GraphQuery } from '../../source/mesh-data-source.js';
import { type DraftNode, GraphDraft } from '../draft.js';
import { graphOptions } from '../options.js';
import { ambient } from './ambient.js';

const scope = {
  namespaces: ['shop'],
  ambientNamespaces: [],
  windowSeconds: 60,
  ambientTraffic: 'total',
  idle: false,
  operationLabel: 'request_operation',
} as const;
const labels = { 'gateway.istio.io/managed': 'istio.io-mesh-controller' };
const objects = [
  namespaceObject('shop', { 'istio.io/dataplane-mode': 'ambient' }),
  {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'waypoint', namespace: 'shop' },
    spec: { template: { metadata: { labels } } },
  },
];

const ztunnel = { labels: { app: 'ztunnel' } } as const;

/** What is reported when web calls cart through a waypoint: bytes by ztunnels at both ends, requests by the waypoint. */
const tcp: readonly CallText[] = [
  { from: 'shop/web', to: 'shop/waypoint', reporter: 'source', rate: 100, ...ztunnel },
  { from: 'shop/waypoint', to: 'shop/web', reporter: 'destination', rate: 400, ...ztunnel },
  { from: 'shop/waypoint', to: 'shop/cart', reporter: 'destination', rate: 90, ...ztunnel },
];
const http: readonly CallText[] = [{ from: 'shop/web', to: 'shop/cart', reporter: 'waypoint', rate: 5 }];

async function draw(query: Partial<GraphQuery>): Promise<MeshGraph> {
  const series = [...rated('istio_requests_total', http), ...rated('istio_tcp_received_bytes_total', tcp)];
  const asked = { namespaces: ['shop'], graphType: 'workload', injectServiceNodes: false, features: ['ambient'], ...query } as const;
  return drawRated(series, asked, objects);
}

const ids = ({ edges }: MeshGraph): readonly string[] => edges.map(({ id }) => id);

describe('ambient', () => {
  it('draws a waypoint with the way back inside the way there', async () => {
    const { edges, nodes } = await draw({ waypoints: true });
    expect(edges.map(({ id, waypoint }) => [id, waypoint?.direction, waypoint?.returnTraffic?.rate])).toEqual([
      ['workload:east/shop/waypoint>workload:east/shop/cart>tcp', 'from', undefined],
      ['workload:east/shop/web>workload:east/shop/waypoint>tcp', 'to', 400],
      ['workload:east/shop/web>workload:east/shop/cart>http', undefined, undefined],
    ]);
    expect(nodes.filter(({ marks }) => marks.waypoint).map(({ id }) => id)).toEqual(['workload:east/shop/waypoint']);
  });

  it('takes the caller for the source of the traffic, whatever comes back to it', async () => {
    const { nodes } = await draw({ waypoints: true });
    expect(nodes.filter(({ marks }) => marks.root).map(({ id }) => id)).toEqual(['workload:east/shop/web']);
  });

  it('takes waypoints out with what they themselves sent and received', async () => {
    const graph = await draw({});
    expect(ids(graph)).toEqual(['workload:east/shop/web>workload:east/shop/cart>http']);
    expect(graph.nodes.map(({ id, traffic }) => [id, traffic.map(({ protocol, in: incoming, out }) => [protocol, incoming, out])])).toEqual(
      [
        ['workload:east/shop/cart', [['http', 5, 0]]],
        ['workload:east/shop/web', [['http', 0, 5]]],
      ],
    );
  });

  it('takes out what only waypoints led to', async () => {
    expect((await draw({ httpRates: 'none', grpcRates: 'none' })).nodes).toEqual([]);
  });

  it('filters by reporter', async () => {
    expect(ids(await draw({ waypoints: true, ambientTraffic: 'waypoint' }))).toEqual([
      'workload:east/shop/web>workload:east/shop/cart>http',
    ]);
    expect(ids(await draw({ waypoints: true, ambientTraffic: 'none' }))).toEqual([]);
    expect(ids(await draw({ waypoints: true, ambientTraffic: 'ztunnel' }))).toEqual([
      'workload:east/shop/waypoint>workload:east/shop/cart>tcp',
      'workload:east/shop/web>workload:east/shop/waypoint>tcp',
    ]);
  });

  it('marks the gateways that send to a waypoint, also where waypoints are taken out', () => {
    const draft = new GraphDraft();
    const workload = (name: string): DraftNode =>
      draft.node({ id: name, type: 'workload', cluster: 'east', namespace: 'shop', workload: name });
    const [gateway, waypoint, web] = [workload('gateway'), workload('waypoint'), workload('web')];
    gateway.marks.gateway = { kind: 'gateway-api', hosts: {} };
    waypoint.marks.waypoint = true;
    for (const source of [gateway, web]) draft.edge(source, waypoint, 'tcp');
    draft.edge(gateway, web, 'http');
    ambient.apply(draft, createFacts({ at: 0, clusters: [], scope, kinds: new Map(), samples: {} }), graphOptions({}));
    expect(draft.nodes.map(({ identity, marks }) => [identity.id, marks.ingressWaypoint])).toEqual([
      ['gateway', true],
      ['web', undefined],
    ]);
  });
});
