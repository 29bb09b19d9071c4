import type { Answer, CallOptions, Instant, MeshDataSource } from '@meshlens/core';
import { tell } from '../operation/happenings.js';
import { realTimers, type Timers } from '../timers.js';
import { SharedWork } from './shared-work.js';
import { WeightedCache } from './weighted-cache.js';

/** Less than the five seconds in which it has to be told that something is down. */
const FRESH_MS = 4_000;
/** Of one source. */
const MOST_ANSWERS = 40;

/**
 * A source that works out an answer once for all who ask for it at the same time, or within a few seconds. One source is for
 * viewers who may see the same, so nobody gets what was meant for others. Traces, logs and single objects are not kept.
 */
export function rememberingSource(
  source: MeshDataSource,
  { clock, timers = realTimers }: { readonly clock: () => Instant; readonly timers?: Timers },
): MeshDataSource {
  const fresh = new WeightedCache<Answer<unknown>>({ most: MOST_ANSWERS, now: timers.now });
  const work = new SharedWork();
  const once = async <T>(
    name: 'findings' | 'graph' | 'health' | 'metrics' | 'namespaces',
    query: unknown,
    { signal }: CallOptions,
    ask: (options: CallOptions) => Promise<Answer<T>>,
  ): Promise<Answer<T>> => {
    // What is asked without a time is about the latest quarter of a minute.
    const key = `${name} ${Math.floor(clock() / 15_000)} ${JSON.stringify(query)}`;
    const known = fresh.get(key) as Answer<T> | undefined;
    tell('cache', { cache: 'answers', result: known !== undefined ? 'hit' : work.isRunning(key) ? 'shared' : 'miss' });
    if (known !== undefined) return known;
    return work.run(
      key,
      async (working) => {
        const answer = await ask({ signal: working });
        fresh.set(key, answer, { weight: 1, forMs: FRESH_MS });
        return answer;
      },
      signal,
    );
  };
  return {
    ...source,
    namespaces: (call = {}) => once('namespaces', {}, call, (options) => source.namespaces(options)),
    graph: (query, call = {}) => once('graph', query, call, (options) => source.graph(query, options)),
    metrics: (query, call = {}) => once('metrics', query, call, (options) => source.metrics(query, options)),
    health: (query, call = {}) => once('health', query, call, (options) => source.health(query, options)),
    findings: (query, call = {}) => once('findings', query, call, (options) => source.findings(query, options)),
  };
}
