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
      const path = `${policy}/loadBalancer/warmup/aggression`;
      if (value.loadBalancer?.warmup?.aggression === 0) yield { path, params: { fault: 'aggression must be more than 0' } };
    }
  },
});
