import { poolFaults } from '../../checks/connection-pool.js';
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
      const path = `${policy}/connectionPool`;
      // A policy that has nothing else would be empty.
      const { connectionPool: pool, ...others } = value;
      const isAlone = !setsSomething(others) && (value.portLevelSettings ?? []).length === 0;
      for (const { value: fault, path: at } of poolFaults(pool, path)) {
        yield { path: at, params: { fault }, ...(at === path && !isAlone && removalIfBare(raw, path)) };
      }
    }
  },
});
