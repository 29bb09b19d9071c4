import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const subsetWithoutLabels: Rule = defineRule({
  code: 'KIA0209',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [],
  message: 'The subset {subset} has no labels: it is everything behind the host',
  *check({ object: { spec } }) {
    const labelled = (spec?.subsets ?? []).some(({ labels = {} }) => Object.keys(labels).length > 0);
    for (const { value, path } of each(spec?.subsets, 'spec/subsets')) {
      if (Object.keys(value.labels ?? {}).length > 0) continue;
      yield { path, params: { subset: value.name }, severity: labelled ? 'info' : 'warning' };
    }
  },
});
