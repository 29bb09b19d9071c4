import { removalIfBare } from '../../checks/repairs.js';
import { defineRule, type Rule } from '../../rule.js';
import { setsSomething, trafficPoliciesOf } from '../../walk/traffic-policies.js';

export const trafficPolicyEmpty: Rule = defineRule({
  code: 'MSH2004',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [],
  repair: 'sometimes',
  message: 'The traffic policy sets nothing',
  *check({ object, raw }) {
    let hasOthers = false;
    for (const { value, path, isOfPort } of trafficPoliciesOf(object)) {
      const ports = value.portLevelSettings ?? [];
      // What stays when an empty one of its ports is removed; the ports come after their policy.
      if (!isOfPort) hasOthers = setsSomething(value) || ports.length > 1;
      if (setsSomething(value) || ports.length > 0) continue;
      yield { path, ...((!isOfPort || hasOthers) && removalIfBare(raw, path, ['port'])) };
    }
  },
});
