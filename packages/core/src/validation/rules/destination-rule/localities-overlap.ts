import { localityFaults } from '../../checks/localities.js';
import { pathBelow } from '../../path.js';
import { defineRule, type Rule } from '../../rule.js';
import { trafficPoliciesOf } from '../../walk/traffic-policies.js';
import { each } from '../../walk/walk.js';

export const localitiesOverlap: Rule = defineRule({
  code: 'MSH2020',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [],
  message: '{locality} is no locality of its own here: {fault}',
  *check({ object }) {
    for (const { value, path } of trafficPoliciesOf(object)) {
      const at = `${path}/loadBalancer/localityLbSetting/distribute`;
      const shares = [...each(value.loadBalancer?.localityLbSetting?.distribute, at)];
      const sources = shares.map(({ value: share, path: place }) => ({ value: share.from ?? '', path: `${place}/from` }));
      const targets = shares.map(({ value: share, path: place }) =>
        Object.keys(share.to ?? {}).map((locality) => ({ value: locality, path: pathBelow(`${place}/to`, locality) })),
      );
      for (const list of [sources, ...targets]) {
        for (const { value: locality, path: place, fault } of localityFaults(list)) yield { path: place, params: { locality, fault } };
      }
    }
  },
});
