import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const subsetRepeated: Rule = defineRule({
  code: 'MSH2002',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [],
  message: 'There is a subset {subset} already',
  evidence: 'presence',
  *check({ object }) {
    const seen = new Set<string>();
    for (const { value, path } of each(object.spec?.subsets, 'spec/subsets')) {
      if (value.name !== '' && seen.has(value.name)) yield { path: `${path}/name`, params: { subset: value.name } };
      seen.add(value.name);
    }
  },
});
