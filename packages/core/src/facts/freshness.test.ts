import { describe, expect, it } from 'vitest';
import { UpstreamError } from '../ports/call.js';
import type { LagQuery, MetricStore, NewestQuery, StoreDescription, StoreSample } from '../ports/metric-store.js';
import type { TrafficScope } from '../telemetry/scope.js';
import { staleProblems } from './freshness.js';

const AT = 10_000_000;
const scope: TrafficScope = {
  namespaces: ['shop'],
  ambientNamespaces: [],
  windowSeconds: 60,
  ambientTraffic: 'total',
  idle: false,
  operationLabel: 'request_operation',
};
const report = (cluster: string, value: number): StoreSample => ({
  labels: { reporter: 'source', source_cluster: cluster, destination_cluster: 'elsewhere' },
  value,
});
const aged = (seconds: number): number => AT - seconds * 1000;

interface Told {
  readonly description?: StoreDescription;
  readonly lag?: readonly StoreSample[];
  /** Of the scope, and then of each heartbeat. */
  readonly newest?: readonly (readonly StoreSample[])[];
}

function storeThat({ description = { scrapeSeconds: 15 }, lag = [], newest = [] }: Told) {
  const asked: (LagQuery | NewestQuery)[] = [];
  let turn = 0;
  const store: MetricStore = {
    name: 'canned',
    query: async () => ({ value: [], warnings: [] }),
    queryRange: async () => ({ value: [], warnings: [] }),
    describe: async () => description,
    lag: async (query) => (asked.push(query), { value: lag, warnings: [] }),
    newest: async (query) => (asked.push(query), { value: newest[turn++] ?? [], warnings: [] }),
  };
  return { store, asked };
}

const problemsOf = async (told: Told, windowSeconds = 60) =>
  staleProblems([storeThat(told).store], { scope: { ...scope, windowSeconds }, at: AT }, {});

describe('staleProblems', () => {
  it('asks once where all is new, with the bounds that the scrapes set', async () => {
    const { store, asked } = storeThat({ lag: [report('east', 0)] });
    expect(await staleProblems([store], { scope, at: AT }, {})).toEqual([]);
    expect(asked).toMatchObject([{ fromSeconds: 16.5, untilSeconds: 45 }]);
  });

  it('tells the age where rates miss more than a twentieth', async () => {
    const told = { lag: [report('east', 2)], newest: [[report('east', aged(21))]] };
    expect(await problemsOf(told)).toEqual([{ code: 'stale', source: 'metrics/canned', ageSeconds: 21 }]);
    expect(await problemsOf(told, 300)).toEqual([]);
  });

  it('names the cluster that is late beside others that are not', async () => {
    const told = { lag: [report('east', 0), report('west', 30)], newest: [[report('east', aged(3)), report('west', aged(50))]] };
    expect(await problemsOf(told)).toEqual([{ code: 'stale', source: 'metrics/canned', ageSeconds: 50, clusters: ['west'] }]);
  });

  it('tells of a store that has nothing new of the scope', async () => {
    expect(await problemsOf({ newest: [[report('east', aged(200))]] })).toMatchObject([{ code: 'stale', ageSeconds: 200 }]);
  });

  it('tells of a store that has nothing new of anything', async () => {
    expect(await problemsOf({ newest: [[], [], [{ labels: {}, value: aged(1500) }]] })).toMatchObject([
      { code: 'stale', ageSeconds: 1500 },
    ]);
  });

  it('says nothing where the scope has no traffic and the rest has, or where there is nothing at all', async () => {
    expect(await problemsOf({ newest: [[], [{ labels: {}, value: aged(4) }]] })).toEqual([]);
    expect(await problemsOf({})).toEqual([]);
  });

  it('puts up with a store that answers late on purpose, and expects a minute of one that does not say how often it scrapes', async () => {
    const { store, asked } = storeThat({ description: { scrapeSeconds: 15, delaySeconds: 30 } });
    await staleProblems([store], { scope, at: AT }, {});
    expect(asked[0]).toMatchObject({ fromSeconds: 46.5, untilSeconds: 75 });
    const silent = storeThat({ description: {} });
    await staleProblems([silent.store], { scope, at: AT }, {});
    expect(silent.asked[0]).toMatchObject({ fromSeconds: 66, untilSeconds: 180 });
  });

  it('leaves the failure of a store to those who need its rates, but throws on mistakes', async () => {
    const { store } = storeThat({});
    const failing = (error: Error): MetricStore => ({ ...store, lag: () => Promise.reject(error) });
    expect(await staleProblems([failing(new UpstreamError('timeout', 'late'))], { scope, at: AT }, {})).toEqual([]);
    await expect(staleProblems([failing(new TypeError('a mistake'))], { scope, at: AT }, {})).rejects.toThrow('a mistake');
  });

  it('asks nothing for no namespaces', async () => {
    const { store, asked } = storeThat({});
    await staleProblems([store], { scope: { ...scope, namespaces: [] }, at: AT }, {});
    expect(asked).toEqual([]);
  });
});
