import { meshSettingsOf } from '../../mesh/mesh-settings.js';
import { defineRule, type Rule } from '../../rule.js';

export const inboundRetryWithoutEffect: Rule = defineRule({
  code: 'MSH9010',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['ConfigMap', 'MeshFacts'],
  inputs: [],
  message: '{field} has no effect on retries of requests that come in',
  *check(subject) {
    for (const { value, pathOf } of meshSettingsOf(subject)) {
      const { defaultInboundHttpRetryPolicy: policy = {} } = value;
      for (const field of ['perTryTimeout', 'retryRemoteLocalities', 'retryIgnorePreviousHosts'] as const) {
        if (policy[field] !== undefined) yield { path: pathOf(`defaultInboundHttpRetryPolicy/${field}`), params: { field } };
      }
    }
  },
});
