import { describe, expect, it } from 'vitest';
import { namespaceObject } from '../../../../../test/support/mesh.js';
import { drawRated, rated } from '../../../../../test/support/rated-store.js';
import type { CallText } from '../../../../../test/support/traffic.js';
import type { MeshGraph } from '../../model/graph.js';
import type { GraphQuery } from '../../source/mesh-data-source.js';

async function draw(calls: readonly CallText[], tcp: readonly CallText[] = [], query: Partial<GraphQuery> = {}): Promise<MeshGraph> {
  const series = [...rated('istio_requests_total', calls), ...rated('istio_tcp_received_bytes_total', tcp)];
  const asked = { namespaces: ['shop'], graphType: 'workload', injectServiceNodes: false, features: ['operations'], ...query } as const;
  return drawRated(series, asked, [namespaceObject('shop')]);
}

const rates = ({ edges }: MeshGraph): Record<string, number> => Object.fromEntries(edges.map(({ id, traffic }) => [id, traffic.rate]));
const operation = (name: string): { readonly labels: Record<string, string> } => ({ labels: { request_operation: name } });

const call = { from: 'shop/web', to: 'shop/cart' } as const;
const list = { ...call, rate: 70, ...operation('GET /cart') } as const;
const add = { ...call, rate: 30, code: '500', ...operation('POST /cart') } as const;

describe('operations', () => {
  it('split the requests between two workloads', async () => {
    const graph = await draw([list, add]);
    expect(rates(graph)).toEqual({
      'workload:east/shop/web>operation:east/shop/request_operation/GET %2Fcart>http': 70,
      'workload:east/shop/web>operation:east/shop/request_operation/POST %2Fcart>http': 30,
      'operation:east/shop/request_operation/GET %2Fcart>workload:east/shop/cart>http': 70,
      'operation:east/shop/request_operation/POST %2Fcart>workload:east/shop/cart>http': 30,
    });
    const node = graph.nodes.find(({ aggregate }) => aggregate?.value === 'POST /cart');
    expect(node).toMatchObject({
      type: 'aggregate',
      namespace: 'shop',
      aggregate: { label: 'request_operation', value: 'POST /cart' },
      traffic: [{ protocol: 'http', in: 30, inErrors: 30, out: 30 }],
    });
    expect(node?.app).toBeUndefined();
  });

  it('leave the totals of the two workloads as they were', async () => {
    const [split, whole] = await Promise.all([draw([list, add]), draw([list, add], [], { features: [] })]);
    for (const node of whole.nodes) expect(split.nodes.find(({ id }) => id === node.id)?.traffic).toEqual(node.traffic);
  });

  it('belong to the service where services are shown, and to its app', async () => {
    const graph = await draw([list, add], [], { injectServiceNodes: true });
    expect(rates(graph)).toMatchObject({
      'operation:east/shop/request_operation/GET %2Fcart/cart>service:east/shop/cart>http': 70,
      'service:east/shop/cart>workload:east/shop/cart>http': 100,
    });
    expect(graph.nodes.find(({ aggregate }) => aggregate?.value === 'GET /cart')).toMatchObject({ service: 'cart', app: 'cart' });
  });

  it('have no share above all that a caller is known to send', async () => {
    const out = { from: 'shop/web', to: 'bank/cart' } as const;
    const told = { ...out, rate: 20, reporter: 'destination', ...operation('GET /cart') } as const;
    const graph = await draw([{ ...out, rate: 10, reporter: 'source' }, told]);
    expect(graph.edges.map(({ traffic }) => traffic.share)).toEqual([1, 1]);
  });

  it('leave TCP between the same nodes alone', async () => {
    const graph = await draw([list], [{ ...call, rate: 1000 }]);
    expect(rates(graph)).toMatchObject({ 'workload:east/shop/web>workload:east/shop/cart>tcp': 1000 });
    expect(Object.keys(rates(graph))).not.toContain('workload:east/shop/web>workload:east/shop/cart>http');
  });

  it('leave an edge alone that has none', async () => {
    const plain = { ...call, to: 'shop/stock', rate: 4 } as const;
    const unknown = { ...plain, from: 'shop/cart', ...operation('unknown') } as const;
    expect(rates(await draw([plain, unknown]))).toEqual({
      'workload:east/shop/web>workload:east/shop/stock>http': 4,
      'workload:east/shop/cart>workload:east/shop/stock>http': 4,
    });
  });

  it('are told apart by any label', async () => {
    const graph = await draw([{ ...call, labels: { route: 'cart' } }], [], { operationLabel: 'route' });
    expect(graph.nodes.map(({ aggregate }) => aggregate?.value)).toContain('cart');
  });

  it('are for requests only, and not for the service graph', async () => {
    expect((await draw([list], [], { httpRates: 'none' })).nodes).toEqual([]);
    expect((await draw([list], [], { graphType: 'service' })).nodes.map(({ type }) => type)).not.toContain('aggregate');
  });
});
