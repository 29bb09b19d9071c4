import { isGivenEmpty } from '../../checks/given.js';
import { defineRule, type Rule } from '../../rule.js';
import { trafficPoliciesOf } from '../../walk/traffic-policies.js';
import { each } from '../../walk/walk.js';

function tableFault(size: number): string | undefined {
  if (size <= 0) return 'the table has no size';
  if (size >= 5_000_011) return 'the table must have fewer than 5000011 entries';
  return isPrime(size) ? undefined : `${size} is no prime number`;
}

function isPrime(number: number): boolean {
  if (number < 4) return true;
  if (number % 2 === 0) return false;
  for (let factor = 3; factor * factor <= number; factor += 2) if (number % factor === 0) return false;
  return true;
}

export const consistentHashNotValid: Rule = defineRule({
  code: 'MSH2017',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [],
  repair: 'sometimes',
  message: 'The consistent hash cannot be used: {fault}',
  *check({ raw, object }) {
    for (const { value, path: policy } of trafficPoliciesOf(object)) {
      const { consistentHash: hash } = value.loadBalancer ?? {};
      if (hash === undefined) continue;
      const path = `${policy}/loadBalancer/consistentHash`;
      if (isGivenEmpty(raw, `${path}/httpCookie/name`))
        yield { path: `${path}/httpCookie/name`, params: { fault: 'the cookie has no name' } };
      const names = new Set<string>();
      for (const { value: attribute, path: at } of each(hash.httpCookie?.attributes, `${path}/httpCookie/attributes`)) {
        const { name } = attribute;
        if (isGivenEmpty(raw, `${at}/name`)) yield { path: `${at}/name`, params: { fault: 'the attribute has no name' } };
        else if (names.has(name)) yield { path: `${at}/name`, params: { fault: `there is an attribute ${name} already` } };
        names.add(name);
      }
      const { maglev, minimumRingSize = 0, ringHash } = hash;
      if (minimumRingSize !== 0 && (maglev !== undefined || ringHash !== undefined))
        yield {
          path: `${path}/minimumRingSize`,
          params: { fault: 'the algorithm says its size itself' },
          fix: [{ op: 'remove', path: `${path}/minimumRingSize` }],
        };
      const { tableSize = 0 } = maglev ?? {};
      const fault = maglev === undefined ? undefined : tableFault(tableSize);
      if (fault !== undefined) yield { path: `${path}/maglev/tableSize`, params: { fault } };
    }
  },
});
