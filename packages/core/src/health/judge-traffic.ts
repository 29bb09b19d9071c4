import { type Health, type HealthReason, type HealthStatus, healthRank } from '../model/health.js';
import type { CompiledTolerance } from './tolerance.js';

export type Direction = 'inbound' | 'outbound';

/** Rates by response code, for each protocol that has an error signal. */
export type RatesByCode = ReadonlyMap<'http' | 'grpc', ReadonlyMap<string, number>>;

/**
 * Judges traffic in one direction against tolerances. No traffic is `na`; traffic that no tolerance complains of is healthy.
 * Source: kiali graph/telemetry/istio/appender/health.go.
 */
export function judgeTraffic(rates: RatesByCode, direction: Direction, tolerances: readonly CompiledTolerance[]): Health {
  const reasons: HealthReason[] = [];
  let status: HealthStatus = 'na';
  for (const [protocol, codes] of rates) {
    let total = 0;
    for (const rate of codes.values()) total += rate;
    if (total <= 0) continue;
    status = worse(status, 'healthy');
    for (const tolerance of tolerances) {
      if (!tolerance.protocolFits(protocol) || !tolerance.directionFits(direction)) continue;
      let errors = 0;
      for (const [code, rate] of codes) if (tolerance.codeFits(code)) errors += rate;
      if (errors === 0) continue;
      const percent = (errors / total) * 100;
      const judged = percent >= tolerance.failure ? 'failure' : percent >= tolerance.degraded ? 'degraded' : undefined;
      if (judged === undefined) continue;
      const threshold = (judged === 'failure' ? tolerance.failure : tolerance.degraded) / 100;
      reasons.push({ kind: 'traffic', direction, protocol, code: tolerance.code, ratio: errors / total, threshold, status: judged });
      status = worse(status, judged);
    }
  }
  return { status, reasons: reasons.sort(worstFirst) };
}

/** The worst status, with the reasons of all. */
export function combineHealth(...parts: readonly Health[]): Health {
  return {
    status: parts.reduce<HealthStatus>((worst, part) => worse(worst, part.status), 'na'),
    reasons: parts.flatMap((part) => part.reasons).sort(worstFirst),
  };
}

function worstFirst(a: HealthReason, b: HealthReason): number {
  return healthRank[b.status] - healthRank[a.status];
}

function worse(a: HealthStatus, b: HealthStatus): HealthStatus {
  return healthRank[b] > healthRank[a] ? b : a;
}
