import { labelFaults } from '../../checks/metadata-labels.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const subsetLabelsNotValid: Rule = defineRule({
  code: 'MSH2015',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [],
  message: 'The subset cannot be chosen so: {fault}',
  *check({ object }) {
    for (const { value, path } of each(object.spec?.subsets, 'spec/subsets')) {
      for (const { value: fault, path: at } of labelFaults(value.labels, `${path}/labels`)) yield { path: at, params: { fault } };
    }
  },
});
