import { describe, expect, it } from 'vitest';
import { namespaceObject, objectsReader } from '../../../../../test/support/mesh.js';
import type { RatedSeries } from '../../../../../test/fixtures/synthetic/rated-series.js';
import { AT, drawRated, rated, ratedStore } from '../../../../../test/support/rated-store.js';
import type { CallText } from '../../../../../test/support/traffic.js';
import type { MeshGraph } from '../../model/graph.js';
import { createMeshSource } from '../../source/create.js';
import type { GraphQuery } from '../../source/mesh-data-source.js';

const bounds = ['10', '100', '1000', '+Inf'];

/** A call with how many of its requests per second end below each bound. */
function timed(call: CallText, counts: readonly [number, number, number, number], millis = 0): readonly RatedSeries[] {
  const rate = counts[3];
  return [
    ...rated('istio_requests_total', [{ ...call, rate }]),
    ...bounds.flatMap((le, i) =>
      rated('istio_request_duration_milliseconds_bucket', [{ ...call, rate: counts[i] ?? 0, labels: { ...call.labels, le } }]),
    ),
    ...rated('istio_request_duration_milliseconds_sum', [{ ...call, rate: millis }]),
  ];
}

const draw = async (series: readonly RatedSeries[], query: Partial<GraphQuery> = {}): Promise<MeshGraph> =>
  drawRated(series, { namespaces: ['shop'], graphType: 'workload', features: ['responseTime'], ...query }, [namespaceObject('shop')]);

const times = ({ edges }: MeshGraph): Record<string, unknown> => Object.fromEntries(edges.map((edge) => [edge.id, edge.responseTime]));

describe('response times', () => {
  it('tell average and percentiles of an edge at once', async () => {
    const graph = await draw(timed({ from: 'shop/web', to: 'shop/cart' }, [0, 5, 10, 10], 2000), { injectServiceNodes: false });
    expect(times(graph)).toEqual({
      'workload:east/shop/web>workload:east/shop/cart>http': {
        avg: 200,
        p50: 100,
        p95: expect.closeTo(910, 6) as number,
        p99: expect.closeTo(982, 6) as number,
      },
    });
  });

  it('begin a bucket where the empty one below it ends', async () => {
    const graph = await draw(timed({ from: 'shop/web', to: 'shop/cart' }, [0, 0, 10, 10]), { injectServiceNodes: false });
    expect(graph.edges[0]?.responseTime?.p50).toBe(550);
  });

  it('add up the calls of all clients on the edge from service to workload', async () => {
    const graph = await draw([
      ...timed({ from: 'shop/web', to: 'shop/cart' }, [30, 30, 30, 30], 150),
      ...timed({ from: 'shop/admin', to: 'shop/cart' }, [0, 0, 10, 10], 5000),
    ]);
    const found = times(graph);
    expect(found['workload:east/shop/web>service:east/shop/cart>http']).toMatchObject({ avg: 5, p99: expect.closeTo(9.9, 6) as number });
    expect(found['service:east/shop/cart>workload:east/shop/cart>http']).toMatchObject({
      avg: 128.75,
      p50: expect.closeTo(20 / 3, 6) as number,
      p95: 820,
    });
  });

  it('are averages at least where a store keeps no buckets, since requests are counted too', async () => {
    const series = [
      ...timed({ from: 'shop/web', to: 'shop/cart' }, [30, 30, 30, 30], 150),
      ...timed({ from: 'shop/admin', to: 'shop/cart' }, [0, 0, 10, 10], 5000),
    ].filter(({ name }) => !name.endsWith('_bucket'));
    const graph = await draw(series);
    expect(times(graph)).toEqual({
      'workload:east/shop/web>service:east/shop/cart>http': { avg: 5 },
      'workload:east/shop/admin>service:east/shop/cart>http': { avg: 500 },
      'service:east/shop/cart>workload:east/shop/cart>http': { avg: 128.75 },
    });
    expect(graph.nodes.find(({ service }) => service === 'cart')?.responseTime).toEqual({ avg: 128.75 });
  });

  it('are told of a node over all calls to it', async () => {
    const series = [
      ...timed({ from: 'shop/web', to: 'shop/cart' }, [30, 30, 30, 30], 150),
      ...timed({ from: 'shop/admin', to: 'shop/cart' }, [0, 0, 10, 10], 5000),
    ];
    const graph = await draw(series, { injectServiceNodes: false });
    expect(graph.nodes.find(({ id }) => id === 'workload:east/shop/cart')?.responseTime).toMatchObject({ avg: 128.75, p95: 820 });
    expect(graph.nodes.find(({ id }) => id === 'workload:east/shop/web')?.responseTime).toBeUndefined();
    const split = await draw(
      series.map((each) => ({ ...each, labels: { ...each.labels, request_operation: 'add' } })),
      { injectServiceNodes: false, features: ['operations', 'responseTime'] },
    );
    expect(split.nodes.find(({ id }) => id === 'workload:east/shop/cart')?.responseTime).toMatchObject({ avg: 128.75, p95: 820 });
  });

  it('are those of the called end where both ends tell', async () => {
    const call = { from: 'shop/web', to: 'shop/cart' } as const;
    const series = [
      ...timed({ ...call, reporter: 'source' }, [0, 0, 9, 9], 9000),
      ...timed({ ...call, reporter: 'destination' }, [9, 9, 9, 9], 45),
    ];
    for (const order of [series, [...series].reverse()]) {
      const graph = await draw(order, { injectServiceNodes: false });
      expect(graph.edges[0]?.responseTime).toMatchObject({ avg: 5, p50: 5 });
    }
  });

  it('keep protocols apart, and leave out those that are not counted in requests', async () => {
    const series = [
      ...timed({ from: 'shop/web', to: 'shop/cart' }, [9, 9, 9, 9]),
      ...timed({ from: 'shop/web', to: 'shop/cart', protocol: 'grpc' }, [0, 0, 9, 9]),
    ];
    const both = await draw(series, { injectServiceNodes: false });
    expect(both.edges.map(({ protocol, responseTime }) => [protocol, responseTime?.p50])).toEqual([
      ['grpc', 550],
      ['http', 5],
    ]);
    const one = await draw(series, { injectServiceNodes: false, grpcRates: 'none' });
    expect(one.nodes.find(({ id }) => id === 'workload:east/shop/cart')?.responseTime?.p99).toBeCloseTo(9.9);
  });

  it('cost two queries, and none where nothing is counted in requests', async () => {
    const ask = async (query: Partial<GraphQuery>): Promise<readonly string[]> => {
      const store = ratedStore([]);
      const clusters = [objectsReader('east', [namespaceObject('shop')])];
      const source = createMeshSource({ clusters, metrics: [store] }, { clock: () => AT });
      await source.graph({ namespaces: ['shop'], tcpRates: 'none', features: ['responseTime'], ...query });
      return store.asked.map(({ metric }) => metric).sort();
    };
    expect(await ask({})).toEqual([
      'istio_request_duration_milliseconds_bucket',
      'istio_request_duration_milliseconds_sum',
      'istio_requests_total',
    ]);
    expect(await ask({ httpRates: 'none', grpcRates: 'sent' })).toEqual(['istio_request_messages_total']);
  });
});
