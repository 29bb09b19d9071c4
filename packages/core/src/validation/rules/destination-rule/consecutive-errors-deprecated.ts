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
  repair: 'always',
  message: 'consecutiveErrors is deprecated; consecutiveGatewayErrors and consecutive5xxErrors take its place',
  evidence: 'presence',
  *check({ object }) {
    for (const { value, path } of trafficPoliciesOf(object)) {
      const { consecutiveErrors = 0, consecutiveGatewayErrors } = value.outlierDetection ?? {};
      const at = `${path}/outlierDetection/consecutiveErrors`;
      // The new field counts where both are there.
      const isSaid = consecutiveGatewayErrors !== undefined && consecutiveGatewayErrors !== null;
      if (consecutiveErrors === 0) continue;
      yield { path: at, fix: [isSaid ? { op: 'remove', path: at } : { op: 'rename', path: at, to: 'consecutiveGatewayErrors' }] };
    }
  },
});
