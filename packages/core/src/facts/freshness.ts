import type { CallOptions, Problem } from '../model/answer.js';
import type { Instant } from '../model/time.js';
import { UpstreamError } from '../ports/call.js';
import type { MetricStore, StoreDescription, StoreSample } from '../ports/metric-store.js';
import { freshnessQuery, heartbeatQueries, reportingCluster } from '../telemetry/freshness-query.js';
import type { TrafficScope } from '../telemetry/scope.js';

export interface FreshnessRequest {
  readonly scope: TrafficScope;
  readonly at: Instant;
}

/** Where a store does not tell how often it scrapes. */
const USUAL_SCRAPE_SECONDS = 60;
/** The error of a rate, as a share of it, from which on it is told. */
const TOLERATED_ERROR = 0.05;

/**
 * Tells of stores whose newest samples are too old for rates at `at` to be right: one query for each store, and up to
 * three more where it has nothing of the scope. A store that cannot be asked is told of by those who need its rates.
 */
export async function staleProblems(
  stores: readonly MetricStore[],
  request: FreshnessRequest,
  options: CallOptions,
): Promise<readonly Problem[]> {
  if (request.scope.namespaces.length === 0) return [];
  const found = await Promise.all(stores.map((store) => staleProblem(store, request, options)));
  return found.flatMap((problem) => problem ?? []);
}

async function staleProblem(store: MetricStore, { scope, at }: FreshnessRequest, options: CallOptions): Promise<Problem | undefined> {
  if (store.newest === undefined) return undefined;
  try {
    const [newest, description] = await Promise.all([
      store.newest(freshnessQuery(scope), at, options),
      store.describe?.(at, options).catch(unknownStore) ?? {},
    ]);
    const late = (age: number): boolean => spoilsRates(age, scope.windowSeconds, description);
    const ages = newest.value.length > 0 ? agesByCluster(newest.value, at) : new Map([[undefined, await heartbeatAge(store, at, options)]]);
    const lateOnes = [...ages].filter(([, age]) => age !== undefined && late(age));
    if (lateOnes.length === 0) return undefined;
    const clusters = lateOnes.map(([cluster]) => cluster).filter((cluster) => cluster !== undefined);
    return {
      code: 'stale',
      source: `metrics/${store.name}`,
      ageSeconds: Math.round(Math.max(...lateOnes.map(([, age]) => age ?? 0))),
      ...(lateOnes.length < ages.size && clusters.length > 0 && { clusters: clusters.sort() }),
    };
  } catch (error) {
    if (error instanceof UpstreamError) return undefined;
    throw error;
  }
}

/**
 * A rate is extended to the end of its window over a gap of little more than one scrape; over a longer one by half a
 * scrape only, so that the rest of the gap counts as no traffic. Source: extrapolatedRate in prometheus promql/functions.go.
 */
function spoilsRates(
  age: number,
  windowSeconds: number,
  { scrapeSeconds = USUAL_SCRAPE_SECONDS, delaySeconds = 0 }: StoreDescription,
): boolean {
  const gap = age - delaySeconds;
  return gap > 1.1 * scrapeSeconds && gap - scrapeSeconds / 2 > TOLERATED_ERROR * windowSeconds;
}

/** Age in seconds of the newest report of each cluster's proxies. */
function agesByCluster(samples: readonly StoreSample[], at: Instant): ReadonlyMap<string | undefined, number | undefined> {
  const ages = new Map<string | undefined, number>();
  for (const { labels, value } of samples) {
    const cluster = reportingCluster(labels);
    ages.set(cluster, Math.min(ages.get(cluster) ?? Infinity, Math.max(0, (at - value) / 1000)));
  }
  return ages;
}

/** Age in seconds of the newest that the store has of Istio at all: what is asked about may just have no traffic. */
async function heartbeatAge(store: MetricStore, at: Instant, options: CallOptions): Promise<number | undefined> {
  for (const query of heartbeatQueries) {
    const answer = await store.newest?.(query, at, options);
    const newest = Math.max(...(answer?.value ?? []).map(({ value }) => value));
    if (Number.isFinite(newest)) return Math.max(0, (at - newest) / 1000);
  }
  return undefined;
}

function unknownStore(error: unknown): StoreDescription {
  if (error instanceof UpstreamError) return {};
  throw error;
}
