import type { CallOptions, Problem } from '../model/answer.js';
import { UpstreamError } from '../ports/call.js';
import type { MetricStore } from '../ports/metric-store.js';
import { calledEndRates, calledWorkload } from '../telemetry/freshness-query.js';
import type { FreshnessRequest } from './freshness.js';
import { problemsOfStores } from './problems-of-stores.js';

/** Over so many scrapes, what one of them more or less adds is within what is promised. */
const ENOUGH_SCRAPES = 20;
/** Of the scrapes that a window has, a series may lack so many in the midst of it without harm. */
const LEAST_SHARE = 0.9;
/** Scrapes are not quite as far apart as they should be. */
const JITTER = 0.02;
/**
 * Of a workload's traffic, what unsteady series may carry. Each of them is wrong by one scrape at most, which in a window of
 * a few is up to half of what it counts: so much makes an error of a twentieth.
 */
const TOLERATED_SHARE = 0.1;

/**
 * Tells in which namespaces rates over a short window are off by more than about a twentieth for some workload, since its
 * pods came, went or restarted, or scrapes were missed: one query for each store, and two more about the namespaces in
 * which any series is unsteady. A window of less than two scrapes has no rates anywhere. Of longer windows it is told where
 * they reach back further than a store keeps anything, which counts the rest as no traffic.
 */
export async function impreciseProblems(
  stores: readonly MetricStore[],
  request: FreshnessRequest,
  options: CallOptions,
): Promise<readonly Problem[]> {
  return problemsOfStores(stores, request, (store) => impreciseProblem(store, request, options));
}

async function impreciseProblem(store: MetricStore, { scope, at }: FreshnessRequest, options: CallOptions): Promise<Problem | undefined> {
  try {
    const { scrapeSeconds, retentionSeconds = Infinity } = (await store.describe?.(at, options)) ?? {};
    const source = `metrics/${store.name}`;
    if (scope.windowSeconds > retentionSeconds) return { code: 'limit', source };
    if (scrapeSeconds === undefined || scrapeSeconds <= 0) return undefined;
    const scrapes = Math.floor(scope.windowSeconds / scrapeSeconds + JITTER);
    if (scrapes < 2) return { code: 'imprecise', source };
    if (scrapes >= ENOUGH_SCRAPES) return undefined;
    const leastSamples = Math.ceil(LEAST_SHARE * scrapes);
    const suspects = await store.query(calledEndRates(scope, { leastSamples, counted: true }), at, options);
    if (suspects.value.length === 0) return undefined;
    const suspected = new Set(suspects.value.map(({ labels }) => calledWorkload(labels).namespace));
    const within = { ...scope, namespaces: scope.namespaces.filter((name) => suspected.has(name)) };
    const [unsteady, known] = await Promise.all([
      store.query(calledEndRates(within, { leastSamples }), at, options),
      store.query(calledEndRates(within), at, options),
    ]);
    const all = new Map(known.value.map(({ labels, value }) => [calledWorkload(labels).key, value]));
    const namespaces = new Set<string>();
    for (const { labels, value } of unsteady.value) {
      const { key, namespace } = calledWorkload(labels);
      if (value > TOLERATED_SHARE * (all.get(key) ?? 0)) namespaces.add(namespace);
    }
    if (namespaces.size === 0) return undefined;
    return { code: 'imprecise', source, namespaces: [...namespaces].sort() };
  } catch (error) {
    if (error instanceof UpstreamError) return undefined;
    throw error;
  }
}
