import type { Problem } from '../model/answer.js';
import type { MetricStore } from '../ports/metric-store.js';
import type { FreshnessRequest } from './freshness.js';

/** Asks every store at once for what is wrong with it; without namespaces nothing is asked. */
export async function problemsOfStores(
  stores: readonly MetricStore[],
  { scope }: FreshnessRequest,
  problemOf: (store: MetricStore) => Promise<Problem | undefined>,
): Promise<readonly Problem[]> {
  if (scope.namespaces.length === 0) return [];
  const found = await Promise.all(stores.map(problemOf));
  return found.flatMap((problem) => problem ?? []);
}
