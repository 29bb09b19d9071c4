import { createMeshSource, type MeshDataSource, type Problem, recordingRuleGroup } from '@meshlens/core';
import { PrometheusMetricStore } from '@meshlens/node-adapter';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ChurnPlan, churnSeries, RATE, SCRAPE_SECONDS } from '../fixtures/churn.js';
import { backfillSamples } from '../support/backfill.js';
import { namespaceObject, objectsReader } from '../support/mesh.js';
import { stopAfterAll } from '../support/process.js';
import { startPrometheus } from '../support/prometheus.js';

const start = 1_700_000_010;
const span = { start, end: start + 2400 };
const gap = [start + 1500, start + 1545] as const;
const churned: readonly ChurnPlan[] = [
  { namespace: 'steady', pods: 10 },
  { namespace: 'restarts', pods: 10, restartEvery: 600 },
  { namespace: 'short-lives', pods: 10, lifetime: 120 },
  { namespace: 'rollouts', pods: 10, lifetime: 400 },
  { namespace: 'missed-scrapes', pods: 10, missed: 0.05 },
];
const oneRestart: ChurnPlan = { namespace: 'one-restart', pods: 1, restartEvery: 1200 };
const silence: ChurnPlan = { namespace: 'silence', pods: 10, silent: [gap] };
const plans = [...churned, oneRestart, silence];
const summedUp: readonly ChurnPlan[] = [
  { namespace: 'summed-restarts', pods: 10, restartEvery: 600, summedUp: true },
  { namespace: 'summed-rollouts', pods: 10, lifetime: 400, summedUp: true },
];

interface Reading {
  readonly share: number;
  readonly problems: readonly Problem[];
}

/** What the graph of a namespace shows of its only call, as a share of the truth. */
async function read(source: MeshDataSource, { namespace }: ChurnPlan, time: { at: number; windowSeconds: number }): Promise<Reading> {
  const { value, problems } = await source.graph({ namespaces: [namespace], windowSeconds: time.windowSeconds, at: time.at * 1000 });
  const rates = value.edges.filter(({ protocol }) => protocol === 'http').map(({ traffic }) => traffic.rate);
  return { share: Math.max(0, ...rates) / RATE, problems };
}

async function readAll(source: MeshDataSource, plan: ChurnPlan, windowSeconds: number): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (let at = start + 700; at <= span.end; at += 53) readings.push(await read(source, plan, { at, windowSeconds }));
  return readings;
}

const sharesOf = (readings: readonly Reading[]): readonly number[] => readings.map(({ share }) => share);

const keep = stopAfterAll();
async function sourceOf(all: readonly ChurnPlan[], recorded: boolean): Promise<MeshDataSource> {
  const backfill = backfillSamples(all.flatMap((plan) => churnSeries(plan, span)));
  const rules = { groups: [{ ...recordingRuleGroup(), interval: '15s' }] };
  const running = keep(await startPrometheus({ backfill, ...(recorded && { rules, recordedSpan: span }) }));
  const store = new PrometheusMetricStore({ url: running.url, recordingRules: recorded ? 'auto' : 'off' });
  const namespaces = all.map(({ namespace }) => namespaceObject(namespace));
  return createMeshSource({ clusters: [objectsReader('east', namespaces)], metrics: [store] }, { clock: () => span.end * 1000 });
}

describe('counters of pods that come and go, in a real Prometheus', () => {
  let source: MeshDataSource;
  beforeAll(async () => {
    source = await sourceOf(plans, false);
  });

  it.each(plans)('make no spike: $namespace', async (plan) => {
    for (const windowSeconds of [60, 300]) expect(Math.max(...sharesOf(await readAll(source, plan, windowSeconds)))).toBeLessThan(1.05);
  });

  it.each(churned)('are right to 5 % over 5 minutes: $namespace', async (plan) => {
    const readings = await readAll(source, plan, 300);
    expect(Math.min(...sharesOf(readings))).toBeGreaterThan(0.95);
    expect(readings.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it.each([
    { plan: churned[1], least: 0.95 },
    { plan: churned[2], least: 0.8 },
    { plan: churned[3], least: 0.9 },
    { plan: churned[4], least: 0.75 },
    { plan: oneRestart, least: 0.75 },
  ])('fall short by no more than the scrapes that a minute lacks: $plan.namespace', async ({ plan = silence, least }) => {
    expect(Math.min(...sharesOf(await readAll(source, plan, 60)))).toBeGreaterThan(least);
  });

  it.each(plans)('are right to 5 %, or told not to be, over a minute and two: $namespace', async (plan) => {
    for (const windowSeconds of [60, 120]) {
      for (const { share, problems } of await readAll(source, plan, windowSeconds)) {
        const told = problems.filter(({ code }) => code === 'imprecise' || code === 'stale');
        if (Math.abs(share - 1) > 0.05) expect(told, `${windowSeconds} s, ${share} of the truth`).not.toEqual([]);
      }
    }
  });

  it('are not said to be off where they are not', async () => {
    const readings = await readAll(source, churned[0] ?? silence, 60);
    expect(readings.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('that nobody scraped for a while fall short by that while', async () => {
    const lost = gap[1] - gap[0] + SCRAPE_SECONDS;
    for (const windowSeconds of [300, 600]) {
      const shares = sharesOf(await readAll(source, silence, windowSeconds));
      expect(Math.min(...shares)).toBeGreaterThan(1 - lost / windowSeconds);
    }
  });
});

describe('a real Prometheus that is behind', () => {
  const plan: ChurnPlan = { namespace: 'behind', pods: 10 };
  let source: MeshDataSource;
  beforeAll(async () => {
    source = await sourceOf([plan], false);
  });

  it.each([60, 300, 1800])('over %i s is right to 5 parts in 100 or told to be stale', async (windowSeconds) => {
    for (const late of [0, 5, 10, 16, 20, 30, 45, 60, 90, 150, 299, 400, 900, 1800]) {
      const { share, problems } = await read(source, plan, { at: span.end + late, windowSeconds });
      const stale = problems.filter(({ code }) => code === 'stale');
      expect(share).toBeLessThan(1.05);
      if (Math.abs(share - 1) > 0.05) expect(stale, `${late} s late, ${share} of the truth`).toHaveLength(1);
      for (const { ageSeconds } of stale) expect(Math.abs((ageSeconds ?? 0) - late)).toBeLessThanOrEqual(SCRAPE_SECONDS);
    }
  });

  it('is not told to be so while it is not', async () => {
    for (const at of [span.end, span.end - 7, span.end - 100]) {
      expect((await read(source, plan, { at, windowSeconds: 60 })).problems).toEqual([]);
    }
  });
});

describe('counters that a rule has added up', () => {
  it('leap, and are told of', async () => {
    const source = await sourceOf(summedUp, false);
    for (const plan of summedUp) expect(Math.max(...sharesOf(await readAll(source, plan, 60)))).toBeGreaterThan(2);
    const { value } = await source.capabilities();
    expect(value.gaps).toContainEqual({
      code: 'counters-aggregated',
      source: 'metrics/prometheus',
      subject: 'istio_requests_total',
      certain: false,
      affects: ['correct-rates'],
      remedy: 'apply-recording-rules',
    });
  });

  it('do not leap where rates are taken first, as the shipped rules do', async () => {
    const source = await sourceOf(churned, true);
    for (const plan of churned) {
      const readings = await readAll(source, plan, 300);
      expect(Math.max(...sharesOf(readings)), plan.namespace).toBeLessThan(1.05);
      expect(Math.min(...sharesOf(readings)), plan.namespace).toBeGreaterThan(0.9);
    }
    const { value } = await source.capabilities();
    expect(value.stores[0]?.recordedRates).toBe(true);
    expect(value.gaps.map(({ code }) => code)).not.toContain('counters-aggregated');
  });
});
