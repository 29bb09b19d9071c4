import { describe, expect, it } from 'vitest';
import { UpstreamError } from '../ports/call.js';
import type { MetricStore, RateQuery, StoreSample } from '../ports/metric-store.js';
import type { TrafficScope } from '../telemetry/scope.js';
import { impreciseProblems } from './imprecision.js';

const scope: TrafficScope = {
  namespaces: ['shop', 'bank'],
  ambientNamespaces: [],
  windowSeconds: 60,
  ambientTraffic: 'total',
  idle: false,
  operationLabel: 'request_operation',
};
const called = (namespace: string, workload: string, value: number): StoreSample => ({
  labels: { destination_cluster: 'east', destination_workload_namespace: namespace, destination_workload: workload },
  value,
});

interface Told {
  readonly unsteady?: readonly StoreSample[];
  readonly all?: readonly StoreSample[];
  readonly scrapeSeconds?: number;
  readonly retentionSeconds?: number;
}

function storeThat({ unsteady = [], all = [], ...described }: Told) {
  const asked: RateQuery[] = [];
  const store: MetricStore = {
    name: 'canned',
    describe: async () => described,
    query: async (query) => {
      asked.push(query);
      return { value: query.unsteady === undefined ? all : unsteady, warnings: [] };
    },
    queryRange: async () => ({ value: [], warnings: [] }),
  };
  return { store, asked };
}

const all = [called('shop', 'cart', 100), called('shop', 'web', 50), called('bank', 'till', 10)];

describe('impreciseProblems', () => {
  it('asks once where all is steady, for what series must have in a window', async () => {
    const { store, asked } = storeThat({ all, scrapeSeconds: 15 });
    expect(await impreciseProblems([store], { scope, at: 0 }, {})).toEqual([]);
    expect(asked.map(({ unsteady, windowSeconds }) => [unsteady, windowSeconds])).toEqual([[{ leastSamples: 4, counted: true }, 60]]);
  });

  it('names the namespaces of workloads of whose traffic much is not exact', async () => {
    const { store, asked } = storeThat({ all, scrapeSeconds: 15, unsteady: [called('shop', 'cart', 9), called('bank', 'till', 2)] });
    expect(await impreciseProblems([store], { scope, at: 0 }, {})).toEqual([
      { code: 'imprecise', source: 'metrics/canned', namespaces: ['bank'] },
    ]);
    expect(asked.map(({ unsteady }) => unsteady)).toEqual([{ leastSamples: 4, counted: true }, { leastSamples: 4 }, undefined]);
  });

  it('asks more only about namespaces in which something is unsteady', async () => {
    const { store, asked } = storeThat({ all, scrapeSeconds: 15, unsteady: [called('bank', 'till', 2)] });
    await impreciseProblems([store], { scope, at: 0 }, {});
    const namespaces = asked.map(({ anyOf }) => anyOf[0]?.find(({ label }) => label === 'destination_workload_namespace')?.value);
    expect(namespaces).toEqual(['shop|bank', 'bank', 'bank']);
  });

  it('counts what has no rate at all as not exact', async () => {
    const { store } = storeThat({ all, scrapeSeconds: 15, unsteady: [called('shop', 'new', 0.1)] });
    expect(await impreciseProblems([store], { scope, at: 0 }, {})).toMatchObject([{ namespaces: ['shop'] }]);
  });

  it.each([
    ['a window of many scrapes', { scrapeSeconds: 3 }],
    ['a store that does not say how often it scrapes', {}],
  ])('does not ask for %s', async (_what, told) => {
    const { store, asked } = storeThat({ all, unsteady: all, ...told });
    expect(await impreciseProblems([store], { scope, at: 0 }, {})).toEqual([]);
    expect(asked).toEqual([]);
  });

  it.each([
    ['too short to have a rate anywhere', { scrapeSeconds: 31 }, 'imprecise'],
    ['longer than anything is kept', { scrapeSeconds: 1, retentionSeconds: 50 }, 'limit'],
  ])('tells of a window that is %s, without asking', async (_what, told, code) => {
    const { store, asked } = storeThat({ all, ...told });
    expect(await impreciseProblems([store], { scope, at: 0 }, {})).toEqual([{ code, source: 'metrics/canned' }]);
    expect(asked).toEqual([]);
  });

  it('leaves the failure of a store to those who need its rates, but throws on mistakes', async () => {
    const { store } = storeThat({ scrapeSeconds: 15 });
    const failing = (error: Error): MetricStore => ({ ...store, query: () => Promise.reject(error) });
    expect(await impreciseProblems([failing(new UpstreamError('timeout', 'late'))], { scope, at: 0 }, {})).toEqual([]);
    await expect(impreciseProblems([failing(new TypeError('a mistake'))], { scope, at: 0 }, {})).rejects.toThrow('a mistake');
  });
});
