import type { CallOptions } from '../model/answer.js';
import type { Instant } from '../model/time.js';
import { oldest, type Staleness, UpstreamError } from '../ports/call.js';
import type { MetricStore, RateQuery, StoreAnswer, StoreSample } from '../ports/metric-store.js';
import type { TrafficScope } from '../telemetry/scope.js';

/** At most this many queries stand in for one. */
const MAX_QUERIES = 64;

export interface ScopeQuery {
  readonly query: (scope: TrafficScope) => RateQuery;
  readonly scope: TrafficScope;
  readonly at: Instant;
}

export interface SplitAnswer {
  /** Undefined where every part failed. */
  readonly samples: readonly StoreSample[] | undefined;
  readonly warnings: readonly string[];
  readonly failures: readonly Failure[];
  /** Present where some of it is from memory: the oldest counts. */
  readonly stale?: Staleness;
}

/** What could not be had, and for which namespaces. */
export interface Failure {
  readonly error: UpstreamError;
  readonly namespaces: readonly string[];
}

/**
 * Asks a store for a scope. Where that goes over one of the store's limits, the scope's namespaces are halved again and
 * again, one query after the other, so as not to press a store that is at its limits. A call from one half to the other
 * is in both answers, under the same labels: it is taken once. Rejects with what is not an upstream's failure.
 */
export async function querySplitting(store: MetricStore, asked: ScopeQuery, options: CallOptions): Promise<SplitAnswer> {
  const parts: Part[] = [];
  const failures: Failure[] = [];
  const waiting: TrafficScope[] = [asked.scope];
  for (let queries = 1; waiting.length > 0; queries++) {
    const scope = waiting.pop() ?? asked.scope;
    const query = asked.query(scope);
    try {
      parts.push({ query, answer: await store.query(query, asked.at, options) });
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      const halves = error.code === 'limit' && queries + waiting.length + 2 <= MAX_QUERIES ? halve(scope, asked.query) : [];
      const lost = halves.length > 0 ? [] : error.code === 'limit' ? [scope] : [scope, ...waiting.splice(0)];
      if (lost.length > 0) fail(error, lost);
      waiting.push(...halves);
    }
  }
  const stale = oldest(parts.map(({ answer }) => answer.stale));
  const warnings = [...new Set(parts.flatMap(({ answer }) => answer.warnings))];
  return { samples: parts.length === 0 ? undefined : unite(parts), warnings, failures, ...(stale && { stale }) };

  /** The same failure of several parts is one. */
  function fail(error: UpstreamError, lost: readonly TrafficScope[]): void {
    const earlier = failures.findIndex((each) => each.error.code === error.code && each.error.message === error.message);
    const namespaces = lost.flatMap((scope) => scope.namespaces);
    if (earlier < 0) failures.push({ error, namespaces });
    else failures[earlier] = { error, namespaces: [...(failures[earlier]?.namespaces ?? []), ...namespaces].sort() };
  }
}

interface Part {
  readonly query: RateQuery;
  readonly answer: StoreAnswer<StoreSample>;
}

function unite(parts: readonly Part[]): readonly StoreSample[] {
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) return first?.answer.value ?? [];
  const samples = new Map<string, StoreSample>();
  for (const { query, answer } of parts) for (const sample of answer.value) samples.set(keyOf(sample, query), sample);
  return [...samples.values()];
}

/** Both halves of a scope; none where a half would ask the same as the whole. */
function halve(scope: TrafficScope, query: ScopeQuery['query']): readonly TrafficScope[] {
  const { namespaces } = scope;
  const middle = Math.ceil(namespaces.length / 2);
  const halves = [namespaces.slice(0, middle), namespaces.slice(middle)].map((half) => withNamespaces(scope, half));
  const [first] = halves;
  const alike = first === undefined || namespaces.length < 2 || JSON.stringify(query(first)) === JSON.stringify(query(scope));
  return alike ? [] : halves;
}

function withNamespaces(scope: TrafficScope, namespaces: readonly string[]): TrafficScope {
  const kept = new Set(namespaces);
  return { ...scope, namespaces, ambientNamespaces: scope.ambientNamespaces.filter((name) => kept.has(name)) };
}

function keyOf({ labels }: StoreSample, { by }: RateQuery): string {
  return JSON.stringify(by.map((name) => labels[name] ?? ''));
}
