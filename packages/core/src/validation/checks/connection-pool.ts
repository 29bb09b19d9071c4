import type { DestinationRuleSpecTrafficPolicyConnectionPool } from '../../model/generated/istio.js';
import type { Placed } from '../walk/walk.js';

const httpCounts = [
  'http1MaxPendingRequests',
  'http2MaxRequests',
  'maxRequestsPerConnection',
  'maxRetries',
  'maxConcurrentStreams',
] as const;

/** What Istio refuses in the limits of connections, and where. */
export function* poolFaults(pool: DestinationRuleSpecTrafficPolicyConnectionPool | undefined, path: string): Iterable<Placed<string>> {
  if (pool === undefined) return;
  const { http, tcp } = pool;
  if (http === undefined && tcp === undefined) yield { path, value: 'it has neither tcp nor http' };
  for (const field of httpCounts) {
    if ((http?.[field] ?? 0) < 0) yield { path: `${path}/http/${field}`, value: `${field} is below zero` };
  }
  if ((tcp?.maxConnections ?? 0) < 0) yield { path: `${path}/tcp/maxConnections`, value: 'maxConnections is below zero' };
  if (http?.useClientProtocol === true && http.h2UpgradePolicy === 'UPGRADE') {
    yield { path: `${path}/http/h2UpgradePolicy`, value: 'the protocol cannot both be kept and upgraded' };
  }
  const alive = http?.http2KeepAlive;
  if (alive !== undefined && (alive.interval === undefined || alive.timeout === undefined)) {
    yield { path: `${path}/http/http2KeepAlive`, value: 'http2KeepAlive needs interval and timeout' };
  }
}
