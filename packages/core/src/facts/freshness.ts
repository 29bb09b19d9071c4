import type { CallOptions, Problem } from '../model/answer.js';
import type { Instant } from '../model/time.js';
import { UpstreamError } from '../ports/call.js';
import type { MetricStore, StoreDescription } from '../ports/metric-store.js';
import { calledEndFreshnessQuery, freshnessQuery, heartbeatQueries, reportingCluster } from '../telemetry/freshness-query.js';
import type { TrafficScope } from '../telemetry/scope.js';
import { problemsOfStores } from './problems-of-stores.js';

export interface FreshnessRequest {
  readonly scope: TrafficScope;
  readonly at: Instant;
}

/** Where a store does not tell how often it scrapes. */
const USUAL_SCRAPE_SECONDS = 60;
/** The error of a rate, as a share of it, from which on it is told: a little less than what is promised, which is 5 %. */
const TOLERATED_ERROR = 0.045;
/** A series whose newest sample is older may have ended; if all are, the store is behind. */
const SCRAPES_TILL_ENDED = 3;

/**
 * Tells of stores whose newest samples are too old for rates at `at` to be right: one query for each store, one more
 * where that is so, and up to four more where it has nothing new of the scope. A store that cannot be asked is told of by
 * those who need its rates.
 */
export async function staleProblems(
  stores: readonly MetricStore[],
  request: FreshnessRequest,
  options: CallOptions,
): Promise<readonly Problem[]> {
  return problemsOfStores(stores, request, (store) => staleProblem(store, request, options));
}

async function staleProblem(store: MetricStore, request: FreshnessRequest, options: CallOptions): Promise<Problem | undefined> {
  try {
    const description = await (store.describe?.(request.at, options).catch(unknownStore) ?? {});
    const shares = await missingShares(store, { ...request, description }, options);
    const late = [...shares].filter(([, share]) => share > TOLERATED_ERROR).map(([cluster]) => cluster);
    if (shares.size > 0 && late.length === 0) return undefined;
    const ages = await agesByCluster(store, request, options);
    const worst = shares.size > 0 ? late : [...ages.keys()].filter((cluster) => spoilsRates(ages.get(cluster) ?? 0, request, description));
    if (worst.length === 0) return undefined;
    const clusters = worst.filter((cluster) => cluster !== undefined).sort();
    return {
      code: 'stale',
      source: `metrics/${store.name}`,
      ageSeconds: Math.round(Math.max(...worst.map((cluster) => ages.get(cluster) ?? 0))),
      ...(worst.length < Math.max(shares.size, ages.size) && clusters.length > 0 && { clusters }),
    };
  } catch (error) {
    if (error instanceof UpstreamError) return undefined;
    throw error;
  }
}

/**
 * About the part of the window that rates of each cluster's reports leave out. A rate is extended to the end of its window
 * over a gap of little more than one scrape; over a longer one by half a scrape only, and the rest of the gap counts as no
 * traffic. Source: extrapolatedRate in prometheus promql/functions.go.
 */
async function missingShares(
  store: MetricStore,
  {
    scope,
    at,
    description: { scrapeSeconds = USUAL_SCRAPE_SECONDS, delaySeconds = 0 },
  }: FreshnessRequest & { readonly description: StoreDescription },
  options: CallOptions,
): Promise<ReadonlyMap<string | undefined, number>> {
  const bounds = {
    fromSeconds: delaySeconds + LONGEST_GAP * scrapeSeconds,
    untilSeconds: delaySeconds + SCRAPES_TILL_ENDED * scrapeSeconds,
  };
  const answer = await store.lag?.({ ...calledEndFreshnessQuery(scope), ...bounds }, at, options);
  const parts = new Map<string | undefined, number[]>();
  for (const { labels, value } of answer?.value ?? []) {
    const cluster = reportingCluster(labels);
    parts.set(cluster, [...(parts.get(cluster) ?? []), missingSeconds(value, scrapeSeconds) / scope.windowSeconds]);
  }
  return new Map([...parts].map(([cluster, shares]) => [cluster, shares.reduce((sum, share) => sum + share, 0) / shares.length]));
}

/**
 * What series miss on average, made of how far they are beyond the longest gap that is bridged: that, and for each series
 * that is beyond it what is bridged no longer. How many these are follows from the mean, since scrapes are spread evenly.
 */
function missingSeconds(beyond: number, scrapeSeconds: number): number {
  const shareOfSeries = Math.min(1, Math.sqrt((2 * beyond) / scrapeSeconds));
  return beyond + shareOfSeries * (LONGEST_GAP - 0.5) * scrapeSeconds;
}

/** In scrapes. */
const LONGEST_GAP = 1.1;

function spoilsRates(
  age: number,
  { scope }: FreshnessRequest,
  { scrapeSeconds = USUAL_SCRAPE_SECONDS, delaySeconds = 0 }: StoreDescription,
): boolean {
  const gap = age - delaySeconds;
  return gap > LONGEST_GAP * scrapeSeconds && gap - scrapeSeconds / 2 > TOLERATED_ERROR * scope.windowSeconds;
}

/** Age in seconds of the newest report of each cluster's proxies; where there is none of the scope, of anything of Istio. */
async function agesByCluster(
  store: MetricStore,
  { scope, at }: FreshnessRequest,
  options: CallOptions,
): Promise<ReadonlyMap<string | undefined, number>> {
  for (const query of [freshnessQuery(scope), ...heartbeatQueries]) {
    const ages = new Map<string | undefined, number>();
    const answer = await store.newest?.(query, at, options);
    for (const { labels, value } of answer?.value ?? []) {
      const cluster = reportingCluster(labels);
      ages.set(cluster, Math.min(ages.get(cluster) ?? Infinity, Math.max(0, (at - value) / 1000)));
    }
    if (ages.size > 0) return ages;
  }
  return new Map();
}

function unknownStore(error: unknown): StoreDescription {
  if (error instanceof UpstreamError) return {};
  throw error;
}
