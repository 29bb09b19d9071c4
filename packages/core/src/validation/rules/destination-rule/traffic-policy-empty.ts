import { defineRule, type Rule } from '../../rule.js';
import { trafficPoliciesOf } from '../../walk/traffic-policies.js';

export const trafficPolicyEmpty: Rule = defineRule({
  code: 'MSH2004',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [],
  message: 'The traffic policy sets nothing',
  *check({ object }) {
    for (const { value, path } of trafficPoliciesOf(object)) {
      const { connectionPool, loadBalancer, outlierDetection, tls } = value;
      const { portLevelSettings = [], proxyProtocol, retryBudget, tunnel } = value;
      const set = [connectionPool, loadBalancer, outlierDetection, tls, proxyProtocol, retryBudget, tunnel];
      if (portLevelSettings.length === 0 && set.every((each) => each === undefined)) yield { path, fix: [{ op: 'remove', path }] };
    }
  },
});
