import { type Health, type HealthReason, type HealthStatus, healthRank } from '../model/health.js';
import type { NamedRate } from '../model/traffic.js';
import type { Direction, JudgedProtocol, ToleranceSet } from './tolerance.js';

/** Rates by response code, for each protocol that has an error signal. */
export type RatesByCode = readonly { readonly protocol: JudgedProtocol; readonly codes: readonly NamedRate[] }[];

/**
 * Judges traffic in one direction against tolerances. No traffic is `na`; traffic that no tolerance complains of is healthy.
 * Source: kiali graph/telemetry/istio/appender/health.go.
 */
export function judgeTraffic(rates: RatesByCode, direction: Direction, tolerances: ToleranceSet): Health {
  const reasons: HealthReason[] = [];
  let status: HealthStatus = 'na';
  for (const { protocol, codes } of rates) {
    let total = 0;
    for (const { rate } of codes) total += rate;
    if (total <= 0) continue;
    status = worse(status, 'healthy');
    const fitting = tolerances.for(direction, protocol);
    for (const tolerance of fitting.all) {
      let errors = 0;
      for (const { name, rate } of codes) if (tolerance.codeFits(name)) errors += rate;
      if (errors === 0) continue;
      const percent = (errors / total) * 100;
      const judged = percent >= tolerance.failure ? 'failure' : percent >= tolerance.degraded ? 'degraded' : undefined;
      if (judged === undefined) continue;
      const threshold = (judged === 'failure' ? tolerance.failure : tolerance.degraded) / 100;
      reasons.push({ kind: 'traffic', direction, protocol, code: tolerance.code, ratio: errors / total, threshold, status: judged });
      status = worse(status, judged);
    }
  }
  return reasons.length === 0 ? unblamed[status] : { status, reasons: reasons.sort(worstFirst) };
}

/** The worst status, with the reasons of all. */
export function combineHealth(...parts: readonly Health[]): Health {
  let status: HealthStatus = 'na';
  let blamed = false;
  for (const part of parts) {
    status = worse(status, part.status);
    blamed ||= part.reasons.length > 0;
  }
  return blamed ? { status, reasons: parts.flatMap((part) => part.reasons).sort(worstFirst) } : unblamed[status];
}

const none: readonly HealthReason[] = [];

/** Most of a mesh is healthy: what has no reasons is one object for each status. */
export const unblamed: Readonly<Record<HealthStatus, Health>> = {
  na: { status: 'na', reasons: none },
  healthy: { status: 'healthy', reasons: none },
  'not-ready': { status: 'not-ready', reasons: none },
  degraded: { status: 'degraded', reasons: none },
  failure: { status: 'failure', reasons: none },
};

function worstFirst(a: HealthReason, b: HealthReason): number {
  return healthRank[b.status] - healthRank[a.status];
}

function worse(a: HealthStatus, b: HealthStatus): HealthStatus {
  return healthRank[b] > healthRank[a] ? b : a;
}
