import { defineRule, type Rule } from '../../rule.js';
import { trafficPoliciesOf } from '../../walk/traffic-policies.js';
import { each } from '../../walk/walk.js';

export const localityWeightsNotValid: Rule = defineRule({
  code: 'MSH2011',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [],
  message: 'The shares of {from} are {sum} together, not 100',
  *check({ object }) {
    for (const { value, path } of trafficPoliciesOf(object)) {
      const at = `${path}/loadBalancer/localityLbSetting/distribute`;
      for (const { value: share, path: place } of each(value.loadBalancer?.localityLbSetting?.distribute, at)) {
        const sum = Object.values(share.to ?? {}).reduce((total, weight) => total + weight, 0);
        if (sum !== 100) yield { path: `${place}/to`, params: { from: share.from ?? '', sum } };
      }
    }
  },
});
