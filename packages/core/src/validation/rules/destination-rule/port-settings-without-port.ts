import { defineRule, type Rule } from '../../rule.js';
import { trafficPoliciesOf } from '../../walk/traffic-policies.js';

export const portSettingsWithoutPort: Rule = defineRule({
  code: 'MSH2005',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [],
  message: 'The settings do not say for which port they are',
  *check({ object }) {
    for (const { value, path, isOfPort } of trafficPoliciesOf(object)) {
      if (isOfPort && (value.port?.number ?? 0) === 0) yield { path: `${path}/port` };
    }
  },
});
