import { defineRule, type Rule } from '../../rule.js';
import { trafficPoliciesOf } from '../../walk/traffic-policies.js';

export const consecutiveErrorsDeprecated: Rule = defineRule({
  code: 'MSH2008',
  also: ['IST0133'],
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [],
  message: 'consecutiveErrors is deprecated; consecutiveGatewayErrors and consecutive5xxErrors take its place',
  evidence: 'presence',
  *check({ object }) {
    for (const { value, path } of trafficPoliciesOf(object)) {
      if ((value.outlierDetection?.consecutiveErrors ?? 0) !== 0) yield { path: `${path}/outlierDetection/consecutiveErrors` };
    }
  },
});
