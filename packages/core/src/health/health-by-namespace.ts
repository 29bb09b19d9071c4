import { type HealthStatus, healthRank, worstHealth } from '../model/health.js';
import type { HealthItem, HealthKind, NamespaceHealth } from '../model/namespace-health.js';

/**
 * Groups judged items by namespace. Every asked namespace is there, also one in which nothing is known. Status and counts are
 * of all items, of which those with one of the statuses are listed.
 */
export function healthByNamespace(
  namespaces: readonly string[],
  items: readonly (HealthItem & { readonly namespace: string })[],
  statuses?: readonly HealthStatus[],
): readonly NamespaceHealth[] {
  const byNamespace = new Map<string, HealthItem[]>(namespaces.map((name) => [name, []]));
  for (const { namespace, ...item } of items) byNamespace.get(namespace)?.push(item);
  return [...byNamespace].map(([namespace, mine]) => ({
    namespace,
    status: worstHealth(mine.map(({ health }) => health.status)),
    counts: { app: countsOf('app', mine), service: countsOf('service', mine), workload: countsOf('workload', mine) },
    items: mine.filter(({ health }) => statuses?.includes(health.status) ?? true).sort(byUrgency),
  }));
}

function countsOf(kind: HealthKind, items: readonly HealthItem[]): Readonly<Record<HealthStatus, number>> {
  const counts: Record<HealthStatus, number> = { failure: 0, degraded: 0, 'not-ready': 0, healthy: 0, na: 0 };
  for (const item of items) if (item.kind === kind) counts[item.health.status]++;
  return counts;
}

function byUrgency(a: HealthItem, b: HealthItem): number {
  const worse = healthRank[b.health.status] - healthRank[a.health.status];
  return worse || failedShare(b) - failedShare(a) || compare(a.kind, b.kind) || compare(a.cluster, b.cluster) || compare(a.name, b.name);
}

/** The greatest share of requests that is complained of. */
function failedShare({ health }: HealthItem): number {
  return Math.max(0, ...health.reasons.map((reason) => (reason.kind === 'traffic' ? reason.ratio : 0)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
