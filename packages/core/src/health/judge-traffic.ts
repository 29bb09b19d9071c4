import { type Health, type HealthReason, type HealthStatus, healthRank } from '../model/health.js';
import { codeMatches, defaultTolerances } from './tolerance.js';

/** Rates by protocol and response code. */
export type RatesByCode = { readonly [P in 'http' | 'grpc']?: Readonly<Record<string, number>> };

/**
 * Judges traffic in one direction against the tolerances. No traffic is `na`.
 * Source: kiali graph/telemetry/istio/appender/health.go.
 */
export function judgeTraffic(rates: RatesByCode, direction: 'inbound' | 'outbound'): Health {
  const reasons: HealthReason[] = [];
  let status: HealthStatus = 'na';
  for (const protocol of ['http', 'grpc'] as const) {
    const codes = Object.entries(rates[protocol] ?? {});
    const total = codes.reduce((sum, [, rate]) => sum + rate, 0);
    if (total <= 0) continue;
    status = worse(status, 'healthy');
    for (const tolerance of defaultTolerances) {
      if (!tolerance.protocols.includes(protocol) || !tolerance.directions.includes(direction)) continue;
      const errors = codes.reduce((sum, [code, rate]) => (codeMatches(tolerance.code, code) ? sum + rate : sum), 0);
      const ratio = errors / total;
      const judged: HealthStatus =
        ratio === 0 ? 'healthy' : ratio >= tolerance.failure ? 'failure' : ratio >= tolerance.degraded ? 'degraded' : 'healthy';
      if (judged !== 'healthy') {
        const threshold = judged === 'failure' ? tolerance.failure : tolerance.degraded;
        reasons.push({ kind: 'traffic', direction, protocol, code: tolerance.code, ratio, threshold, status: judged });
      }
      status = worse(status, judged);
    }
  }
  return { status, reasons: reasons.sort((a, b) => healthRank[b.status] - healthRank[a.status]) };
}

/** The worse status, with the reasons of both. */
export function combineHealth(a: Health, b: Health): Health {
  return { status: worse(a.status, b.status), reasons: [...a.reasons, ...b.reasons] };
}

function worse(a: HealthStatus, b: HealthStatus): HealthStatus {
  return healthRank[b] > healthRank[a] ? b : a;
}
