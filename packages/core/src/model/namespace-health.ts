import type { Health, HealthStatus } from './health.js';

export type HealthKind = 'app' | 'service' | 'workload';

/** The health of one app, service or workload. */
export interface HealthItem {
  readonly kind: HealthKind;
  readonly cluster: string;
  readonly name: string;
  readonly health: Health;
}

/** The health of a namespace: the worst of what is in it, and all of it or what was asked for. */
export interface NamespaceHealth {
  readonly namespace: string;
  readonly status: HealthStatus;
  /** How many items have each status, listed or not. */
  readonly counts: Readonly<Record<HealthKind, Readonly<Record<HealthStatus, number>>>>;
  /** Worst first, of those the ones with the greatest share of failed requests, then by kind, cluster and name. */
  readonly items: readonly HealthItem[];
}
