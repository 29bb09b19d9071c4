import { destinationRulesFor } from '../../indexes/destination-rules.js';
import { defineRule, type Rule } from '../../rule.js';
import { destinationsOf } from '../../walk/virtual-service.js';

export const subsetNotFound: Rule = defineRule({
  code: 'KIA1107',
  also: ['IST0101'],
  severity: 'warning',
  parity: 'both',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [destinationRulesFor],
  message: 'No destination rule for {host} defines the subset {subset}',
  *check({ cluster, namespace, object }, view) {
    for (const { value, path } of destinationsOf(object)) {
      const { host, subset = '' } = value;
      if (host === '' || subset === '') continue;
      const rules = view.ask(destinationRulesFor, { cluster, namespace, host });
      if (!rules.some(({ subsets }) => subsets.includes(subset))) yield { path, params: { host, subset } };
    }
  },
});
