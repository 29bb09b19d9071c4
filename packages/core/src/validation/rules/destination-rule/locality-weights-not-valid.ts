import { type Repair } from '../../checks/repairs.js';
import { pathBelow } from '../../path.js';
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
  repair: 'sometimes',
  message: 'The shares of {from} cannot be used: {fault}',
  *check({ object }) {
    for (const { value, path } of trafficPoliciesOf(object)) {
      const at = `${path}/loadBalancer/localityLbSetting/distribute`;
      for (const { value: share, path: place } of each(value.loadBalancer?.localityLbSetting?.distribute, at)) {
        const { from = '', to = {} } = share;
        const odd = Object.entries(to).filter(([, weight]) => weight < 1 || weight > 100);
        for (const [locality, weight] of odd) {
          yield { path: pathBelow(`${place}/to`, locality), params: { from, fault: `${weight} is not from 1 to 100` } };
        }
        const sum = Object.values(to).reduce((total, weight) => total + weight, 0);
        if (odd.length > 0 || sum === 100) continue;
        yield { path: `${place}/to`, params: { from, fault: `they are ${sum} together, not 100` }, ...scaled(`${place}/to`, to, sum) };
      }
    }
  },
});

/** The same proportions, where they come to whole shares of 100. */
function scaled(path: string, to: Readonly<Record<string, number>>, sum: number): Repair {
  const shares = Object.entries(to).map(([place, weight]) => ({ place: pathBelow(path, place), share: (weight * 100) / sum }));
  if (shares.length === 0 || !shares.every(({ share }) => Number.isInteger(share) && share > 0)) return {};
  return { fix: shares.map(({ place, share }) => ({ op: 'set', path: place, value: share })) };
}
