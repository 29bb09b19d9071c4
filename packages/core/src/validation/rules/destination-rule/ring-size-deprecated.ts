import { defineRule, type Rule } from '../../rule.js';
import { trafficPoliciesOf } from '../../walk/traffic-policies.js';

export const ringSizeDeprecated: Rule = defineRule({
  code: 'MSH2018',
  also: ['IST0133'],
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [],
  repair: 'always',
  message: 'minimumRingSize is deprecated; ringHash says it',
  evidence: 'presence',
  *check({ object }) {
    for (const { value, path: policy } of trafficPoliciesOf(object)) {
      const { minimumRingSize = 0, maglev, ringHash } = value.loadBalancer?.consistentHash ?? {};
      if (minimumRingSize === 0 || maglev !== undefined || ringHash !== undefined) continue;
      const hash = `${policy}/loadBalancer/consistentHash`;
      const path = `${hash}/minimumRingSize`;
      const fix = [
        { op: 'set', path: `${hash}/ringHash`, value: { minimumRingSize } },
        { op: 'remove', path },
      ] as const;
      yield { path, fix };
    }
  },
});
