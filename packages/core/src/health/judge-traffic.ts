import { type Health, type HealthReason, type HealthStatus, healthRank } from '../model/health.js';
import type { NamedRate } from '../model/traffic.js';
import type { Direction, JudgedProtocol, ToleranceSet } from './tolerance.js';

/** Rates by response code, for each protocol that has an error signal. */
export type RatesByCode = readonly { readonly protocol: JudgedProtocol; readonly codes: readonly NamedRate[] }[];

const none: readonly HealthReason[] = [];

/** In percent. A tenth of the requests is a tenth in whatever order their rates were added up. */
const ROUNDING = 1e-9;

/**
 * Judges traffic in one direction against tolerances. No traffic is `na`; traffic that no tolerance complains of is healthy.
 * Source: kiali graph/telemetry/istio/appender/health.go.
 */
export function judgeTraffic(rates: RatesByCode, direction: Direction, tolerances: ToleranceSet): Health {
  let reasons = none;
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
      const percent = (errors / total) * 100 + ROUNDING;
      const judged = percent >= tolerance.failure ? 'failure' : percent >= tolerance.degraded ? 'degraded' : undefined;
      if (judged === undefined) continue;
      const threshold = (judged === 'failure' ? tolerance.failure : tolerance.degraded) / 100;
      const { code } = tolerance;
      reasons = [...reasons, { kind: 'traffic', direction, protocol, code, ratio: errors / total, threshold, status: judged }];
      status = worse(status, judged);
    }
  }
  return reasons.length === 0 ? unblamed[status] : { status, reasons: reasons.length < 2 ? reasons : [...reasons].sort(worstFirst) };
}

/** The worse status, with the reasons of both. */
export function combineHealth(one: Health, other: Health): Health {
  if (other.reasons.length === 0 && healthRank[other.status] <= healthRank[one.status]) return one;
  if (one.reasons.length === 0 && healthRank[one.status] <= healthRank[other.status]) return other;
  return { status: worse(one.status, other.status), reasons: [...one.reasons, ...other.reasons].sort(worstFirst) };
}

/** Most of a mesh is healthy: what has no reasons is one object for each status. */
export const unblamed: Readonly<Record<HealthStatus, Health>> = {
  na: { status: 'na', reasons: none },
  healthy: { status: 'healthy', reasons: none },
  'not-ready': { status: 'not-ready', reasons: none },
  degraded: { status: 'degraded', reasons: none },
  failure: { status: 'failure', reasons: none },
};

/** Equally bad ones by what they say, so that equal facts give equal lists. */
function worstFirst(a: HealthReason, b: HealthReason): number {
  return healthRank[b.status] - healthRank[a.status] || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
}

function worse(a: HealthStatus, b: HealthStatus): HealthStatus {
  return healthRank[b] > healthRank[a] ? b : a;
}
