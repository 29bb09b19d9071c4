import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RatedSeries } from '../../../../test/fixtures/synthetic/rated-series.js';
import { namespaceObject, objectsReader } from '../../../../test/support/mesh.js';
import { AT, rated, ratedStore } from '../../../../test/support/rated-store.js';
import type { Answer } from '../model/answer.js';
import type { MeshGraph } from '../model/graph.js';
import { UpstreamError } from '../ports/call.js';
import type { MetricStore, RateQuery } from '../ports/metric-store.js';
import { createMeshSource } from '../source/create.js';

const names = ['a', 'b', 'c', 'd', 'e'];

/** How many namespaces a query is about. */
function breadth({ anyOf }: RateQuery): number {
  return Math.max(...anyOf.flat().map(({ value }) => value.split('|').filter((part) => /^([a-e]|n\d+)$/.test(part)).length));
}

/** A store that refuses queries for more than so many namespaces, and counts what it is asked. */
function limited(
  series: readonly RatedSeries[],
  most: number,
  refusal = new UpstreamError('limit', 'query processing would load too many samples'),
) {
  const store = ratedStore(series);
  let asked = 0;
  const limitedStore: MetricStore = {
    ...store,
    query: async (query, at, options) => {
      asked++;
      if (breadth(query) > most) throw refusal;
      return store.query(query, at, options);
    },
  };
  return { store: limitedStore, asked: () => asked };
}

async function draw(store: MetricStore, namespaces = names): Promise<Answer<MeshGraph>> {
  const objects = names.map((name) => namespaceObject(name, name === 'c' ? { 'istio.io/dataplane-mode': 'ambient' } : {}));
  const source = createMeshSource({ clusters: [objectsReader('east', objects)], metrics: [store] }, { clock: () => AT });
  return source.graph({ namespaces, tcpRates: 'none', features: ['security', 'responseTime'] });
}

const everyCall = [...names, 'outside'].flatMap((from, i) =>
  names.flatMap((to, j) =>
    ['source', 'destination'].flatMap((reporter) => [
      { from: `${from}/client`, to: `${to}/server`, reporter, rate: 1 + i + j },
      { from: `${from}/client`, to: 'unknown', service: 'gone', reporter, labels: { destination_service: `gone.${to}.svc.cluster.local` } },
    ]),
  ),
);
const series = [
  ...rated('istio_requests_total', everyCall),
  ...['10', '+Inf'].flatMap((le) =>
    rated(
      'istio_request_duration_milliseconds_bucket',
      everyCall.map((call) => ({ ...call, labels: { ...call.labels, le } })),
    ),
  ),
];

describe('a query over the store’s limit', () => {
  it('is asked in parts that make the same graph', async () => {
    const whole = await draw(ratedStore(series));
    expect(whole.value.edges.length).toBeGreaterThan(names.length);
    for (const most of [1, 2, 3, 4]) {
      const { value, problems } = await draw(limited(series, most).store);
      expect({ ...value, edges: [] }).toEqual({ ...whole.value, edges: [] });
      expect(value.edges).toEqual(whole.value.edges);
      expect(problems).toEqual([]);
    }
  });

  it('makes the same graph whatever the calls are', async () => {
    const place = fc.constantFrom('a/x', 'b/x', 'c/y', 'd/z', 'outside/o', 'unknown');
    const call = fc.record({
      from: place,
      to: place,
      reporter: fc.constantFrom('source', 'destination', 'waypoint'),
      rate: fc.integer({ min: 1, max: 9 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(call, { maxLength: 12 }), async (calls) => {
        const some = rated('istio_requests_total', calls);
        expect((await draw(limited(some, 1).store)).value).toEqual((await draw(ratedStore(some))).value);
      }),
      { numRuns: 50 },
    );
  });

  it('is asked no more often than needed', async () => {
    const count = async (most: number): Promise<number> => {
      const { store, asked } = limited([], most);
      await draw(store);
      return asked() / 4;
    };
    expect(await count(5)).toBe(1);
    expect(await count(3)).toBe(3);
    expect(await count(1)).toBe(9);
  });

  it('is given up for the namespaces that are too much alone, and for no others', async () => {
    const { store } = limited(series, 4);
    const refusing: MetricStore = {
      ...store,
      query: async (query, at, options) => {
        if (JSON.stringify(query.anyOf).includes('"b"') || breadth(query) > 1) throw new UpstreamError('limit', 'too much');
        return store.query(query, at, options);
      },
    };
    const { value, problems } = await draw(refusing);
    expect(problems).toEqual([expect.objectContaining({ code: 'limit', namespaces: ['b'], detail: 'too much' })]);
    expect(value.edges.map(({ id }) => id)).toContain('vapp:east/outside/client>service:east/a/server>http');
  });

  it('is told once, whatever the number of parts that are too much', async () => {
    const { problems } = await draw(limited(series, 0).store);
    expect(problems).toMatchObject([
      { code: 'limit', input: 'metric:requests, metric:durations, metric:durationSums, metric:securedRequests' },
    ]);
  });

  it('passes a warning on once, whatever the number of parts that came with it', async () => {
    const { store } = limited(series, 1);
    const partial: MetricStore = {
      ...store,
      query: async (...asked) => ({ ...(await store.query(...asked)), warnings: ['one replica is missing'] }),
    };
    expect((await draw(partial)).problems).toMatchObject([
      { code: 'partial', input: 'metric:requests, metric:durations, metric:durationSums, metric:securedRequests' },
    ]);
  });

  it('ends after a bounded number of questions', async () => {
    const many = Array.from({ length: 500 }, (_, i) => `n${i}`);
    const { store, asked } = limited([], 0);
    const source = createMeshSource({ clusters: [], metrics: [store] }, { clock: () => AT });
    const { problems } = await source.graph({ namespaces: many, tcpRates: 'none', features: [] });
    expect(asked()).toBeLessThanOrEqual(64);
    expect(problems).toMatchObject([{ code: 'limit' }]);
  });

  it('is not split for any other failure, nor where a part would ask the same', async () => {
    const down = limited([], 0, new UpstreamError('timeout', 'no answer'));
    expect((await draw(down.store)).problems).toMatchObject([{ code: 'timeout' }]);
    expect(down.asked()).toBe(4);
    const focused = limited([], 0);
    const source = createMeshSource({ clusters: [], metrics: [focused.store] }, { clock: () => AT });
    await source.graph({ namespaces: [], focus: { type: 'workload', namespace: 'a', name: 'x' }, tcpRates: 'none', features: [] });
    expect(focused.asked()).toBe(1);
  });
});
