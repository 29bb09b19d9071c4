import { defineRule, type Rule } from '../../rule.js';
import { trafficPoliciesOf } from '../../walk/traffic-policies.js';

export const outlierDetectionNotValid: Rule = defineRule({
  code: 'MSH2007',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [],
  repair: 'sometimes',
  message: 'The outlier detection cannot be used: {fault}',
  *check({ object }) {
    for (const { value, path: policy } of trafficPoliciesOf(object)) {
      const { outlierDetection: outlier } = value;
      if (outlier === undefined) continue;
      const path = `${policy}/outlierDetection`;
      for (const field of ['maxEjectionPercent', 'minHealthPercent'] as const) {
        const percent = outlier[field] ?? 0;
        if (percent < 0 || percent > 100) yield { path: `${path}/${field}`, params: { fault: `${percent} is no percentage` } };
      }
      if ((outlier.consecutiveLocalOriginFailures ?? 0) > 0 && outlier.splitExternalLocalOriginErrors !== true) {
        yield {
          path: `${path}/consecutiveLocalOriginFailures`,
          params: { fault: 'consecutiveLocalOriginFailures needs splitExternalLocalOriginErrors' },
          fix: [{ op: 'set', path: `${path}/splitExternalLocalOriginErrors`, value: true }],
        };
      }
    }
  },
});
