import { defineRule, type Rule } from '../../rule.js';
import { trafficPoliciesOf } from '../../walk/traffic-policies.js';

export const failoverWithoutOutlierDetection: Rule = defineRule({
  code: 'MSH2013',
  also: ['IST0133'],
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [],
  message: 'Traffic fails over only where outlierDetection finds what is broken, and there is none',
  *check({ object }) {
    for (const { value, path } of trafficPoliciesOf(object)) {
      if (value.outlierDetection !== undefined) continue;
      const { localityLbSetting: locality, zoneAwareLbSetting: zones } = value.loadBalancer ?? {};
      for (const [field, setting] of [
        ['localityLbSetting', locality],
        ['zoneAwareLbSetting', zones],
      ] as const) {
        if ((setting?.failover ?? []).length === 0 && (setting?.failoverPriority ?? []).length === 0) continue;
        yield { path: `${path}/loadBalancer/${field}` };
      }
    }
  },
});
