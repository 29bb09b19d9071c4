import type { Workload } from '../facts/derived/workloads.js';
import { unblamed } from './judge-traffic.js';
import type { Health, HealthReason, HealthStatus } from '../model/health.js';

/** How many of a workload's proxies have the control plane's latest word. */
export interface ProxySync {
  readonly synced: number;
  readonly total: number;
}

/**
 * Judges a workload by its pods. Nothing asked for is not ready; none available is a failure; too few of those that were
 * asked for, or that are there, degrade it, and so do proxies without the latest configuration. Kiali calls it a failure
 * where enough are available but not all that are there, and so fails every rollout.
 * A kind without a number of replicas, such as a Job, is not judged by it.
 * Source: kiali business/health_calculator.go.
 */
export function judgeWorkload({ name, desired, current, available = 0 }: Workload, proxies?: ProxySync): Health {
  const reasons: HealthReason[] = [];
  let status: HealthStatus = 'na';
  if (desired !== undefined) {
    const wanted = desired === 0 ? 0 : Math.max(desired, current ?? 0);
    status = replicaStatus(available, wanted);
    if (status !== 'healthy') reasons.push({ kind: 'replicas', workload: name, available, desired: wanted, status });
  }
  if (proxies !== undefined && proxies.synced < proxies.total) {
    reasons.push({ kind: 'proxies', workload: name, available: proxies.synced, desired: proxies.total, status: 'degraded' });
    if (status === 'healthy' || status === 'na') status = 'degraded';
  }
  return reasons.length === 0 ? unblamed[status] : { status, reasons };
}

function replicaStatus(available: number, wanted: number): HealthStatus {
  if (wanted === 0) return 'not-ready';
  if (available === 0) return 'failure';
  return available < wanted ? 'degraded' : 'healthy';
}
