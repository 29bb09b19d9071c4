import { removal } from '../../checks/repairs.js';
import { defineRule, type Rule } from '../../rule.js';
import { trafficPoliciesOf } from '../../walk/traffic-policies.js';
import { each } from '../../walk/walk.js';

const topologyLabels: ReadonlySet<string> = new Set([
  'topology.kubernetes.io/region',
  'topology.kubernetes.io/zone',
  'topology.istio.io/subzone',
]);

export const localityFailoverNotValid: Rule = defineRule({
  code: 'MSH2012',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [],
  repair: 'sometimes',
  message: 'The failover of localities cannot be used: {fault}',
  *check({ object }) {
    for (const { value, path: policy } of trafficPoliciesOf(object)) {
      const { localityLbSetting: locality, zoneAwareLbSetting: zones } = value.loadBalancer ?? {};
      const path = `${policy}/loadBalancer/localityLbSetting`;
      if (locality !== undefined && zones !== undefined) {
        yield {
          path: `${policy}/loadBalancer/zoneAwareLbSetting`,
          params: { fault: 'localityLbSetting and zoneAwareLbSetting exclude each other' },
        };
      }
      const failsOver = (locality?.failover ?? []).length > 0;
      if (failsOver && (locality?.distribute ?? []).length > 0) {
        yield { path: `${path}/distribute`, params: { fault: 'distribute and failover exclude each other' } };
      }
      if (failsOver && (locality?.failoverPriority ?? []).some((label) => topologyLabels.has(label))) {
        yield { path: `${path}/failoverPriority`, params: { fault: 'failoverPriority says where to go already, by labels of localities' } };
      }
      for (const { value: label, path: at } of each(
        zones?.failoverPriority,
        `${policy}/loadBalancer/zoneAwareLbSetting/failoverPriority`,
      )) {
        if (topologyLabels.has(label)) yield { path: at, params: { fault: `zoneAwareLbSetting goes by ${label} itself` } };
      }
      const lists = [
        each(locality?.failover, `${path}/failover`),
        each(zones?.failover, `${policy}/loadBalancer/zoneAwareLbSetting/failover`),
      ];
      for (const list of lists) {
        for (const { value: failover, path: at } of list) {
          const { from = '', to = '' } = failover;
          if (from === to) yield { path: at, params: { fault: `it leads from ${from} to itself` }, ...(list.length > 1 && removal(at)) };
          else if (/[*/]/.test(from + to)) yield { path: at, params: { fault: 'from and to are regions, without zones and wildcards' } };
        }
      }
    }
  },
});
