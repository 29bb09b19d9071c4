/** Kiali's statuses, worst first by `healthRank`. `na` means that nothing is known. */
export type HealthStatus = 'failure' | 'degraded' | 'not-ready' | 'healthy' | 'na';

/** Higher is worse. Source: kiali models/health_status.go. */
export const healthRank: Readonly<Record<HealthStatus, number>> = { failure: 4, degraded: 3, 'not-ready': 2, healthy: 1, na: 0 };

/** The worst of the given statuses; `na` for none. */
export function worstHealth(statuses: Iterable<HealthStatus>): HealthStatus {
  let worst: HealthStatus = 'na';
  for (const status of statuses) if (healthRank[status] > healthRank[worst]) worst = status;
  return worst;
}

/**
 * Why a status is not healthy, as facts to be worded where shown.
 * `traffic`: `ratio` (0 to 1) of requests matching `code` in `protocol` reached `threshold`.
 * `replicas`, `proxies`: `available` of `desired`.
 */
export type HealthReason =
  | {
      readonly kind: 'traffic';
      readonly direction: 'inbound' | 'outbound';
      readonly protocol: 'http' | 'grpc';
      /** The tolerance's code pattern, for instance `5XX`. */
      readonly code: string;
      readonly ratio: number;
      readonly threshold: number;
      readonly status: HealthStatus;
    }
  | {
      readonly kind: 'replicas' | 'proxies';
      readonly workload: string;
      readonly available: number;
      readonly desired: number;
      readonly status: HealthStatus;
    };

/** A judgement and what led to it. `reasons` is empty for `healthy` and `na`. */
export interface Health {
  readonly status: HealthStatus;
  readonly reasons: readonly HealthReason[];
}
