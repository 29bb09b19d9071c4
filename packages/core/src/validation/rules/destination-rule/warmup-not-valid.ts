import { defineRule, type Rule } from '../../rule.js';
import { trafficPoliciesOf } from '../../walk/traffic-policies.js';

export const warmupNotValid: Rule = defineRule({
  code: 'MSH2019',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [],
  message: 'The warm-up cannot be used: {fault}',
  *check({ object }) {
    for (const { value, path: policy } of trafficPoliciesOf(object)) {
      const { aggression, minimumPercent } = value.loadBalancer?.warmup ?? {};
      const path = `${policy}/loadBalancer/warmup`;
      if ((minimumPercent ?? 0) > 100)
        yield { path: `${path}/minimumPercent`, params: { fault: `${minimumPercent ?? 0} is no percentage` } };
      if (typeof aggression === 'number' && aggression < 1)
        yield { path: `${path}/aggression`, params: { fault: 'aggression is at least 1' } };
    }
  },
});
