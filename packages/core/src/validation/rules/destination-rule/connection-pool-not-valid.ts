import { removalIfBare } from '../../checks/repairs.js';
import { defineRule, type Rule } from '../../rule.js';
import { setsSomething, trafficPoliciesOf } from '../../walk/traffic-policies.js';

export const connectionPoolNotValid: Rule = defineRule({
  code: 'MSH2006',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [],
  repair: 'sometimes',
  message: 'The connection pool cannot be used: {fault}',
  *check({ object, raw }) {
    for (const { value, path: policy } of trafficPoliciesOf(object)) {
      const { connectionPool: pool } = value;
      if (pool === undefined) continue;
      const path = `${policy}/connectionPool`;
      const { http, tcp } = pool;
      if (http === undefined && tcp === undefined) {
        // A policy that has nothing else would be empty.
        const { connectionPool: _, ...others } = value;
        const isAlone = !setsSomething(others) && (value.portLevelSettings ?? []).length === 0;
        yield { path, params: { fault: 'it has neither tcp nor http' }, ...(!isAlone && removalIfBare(raw, path)) };
      }
      for (const field of [
        'http1MaxPendingRequests',
        'http2MaxRequests',
        'maxRequestsPerConnection',
        'maxRetries',
        'maxConcurrentStreams',
      ] as const) {
        if ((http?.[field] ?? 0) < 0) yield { path: `${path}/http/${field}`, params: { fault: `${field} is below zero` } };
      }
      if ((tcp?.maxConnections ?? 0) < 0) yield { path: `${path}/tcp/maxConnections`, params: { fault: 'maxConnections is below zero' } };
      if (http?.useClientProtocol === true && http.h2UpgradePolicy === 'UPGRADE') {
        yield { path: `${path}/http/h2UpgradePolicy`, params: { fault: 'the protocol cannot both be kept and upgraded' } };
      }
      const alive = http?.http2KeepAlive;
      if (alive !== undefined && (alive.interval === undefined || alive.timeout === undefined)) {
        yield { path: `${path}/http/http2KeepAlive`, params: { fault: 'http2KeepAlive needs interval and timeout' } };
      }
    }
  },
});
