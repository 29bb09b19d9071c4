import type { Workload } from '../facts/derived/workloads.js';
import { unblamed } from './judge-traffic.js';
import type { Health, HealthReason, HealthStatus } from '../model/health.js';

/** How many of a workload's proxies have the control plane's latest word. */
export interface ProxySync {
  readonly synced: number;
  readonly total: number;
}

/**
 * Judges a workload by its pods. Nothing asked for is not ready; none available is a failure, too few degraded,
 * and a failure again where all that were asked for are there but not all that exist; proxies without the latest
 * configuration degrade it.
 * A kind without a number of replicas, such as a Job, is not judged by it.
 * Source: kiali business/health_calculator.go.
 */
export function judgeWorkload({ name, desired, current, available = 0 }: Workload, proxies?: ProxySync): Health {
  const reasons: HealthReason[] = [];
  let status: HealthStatus = 'na';
  if (desired !== undefined) {
    status = replicaStatus({ desired, current: current ?? 0, available });
    if (status !== 'healthy') reasons.push({ kind: 'replicas', workload: name, available, desired, status });
  }
  if (proxies !== undefined && proxies.synced < proxies.total) {
    reasons.push({ kind: 'proxies', workload: name, available: proxies.synced, desired: proxies.total, status: 'degraded' });
    if (status === 'healthy' || status === 'na') status = 'degraded';
  }
  return reasons.length === 0 ? unblamed[status] : { status, reasons };
}

function replicaStatus({
  desired,
  current,
  available,
}: {
  readonly desired: number;
  readonly current: number;
  readonly available: number;
}): HealthStatus {
  if (desired === 0) return 'not-ready';
  if (available === 0) return 'failure';
  if (available < desired) return 'degraded';
  return available !== current ? 'failure' : 'healthy';
}
