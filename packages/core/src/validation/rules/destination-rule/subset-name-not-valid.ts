import { isDnsLabel } from '../../checks/names.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const subsetNameNotValid: Rule = defineRule({
  code: 'MSH2003',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [],
  message: '"{subset}" is no name of a subset: it must have lower case letters, digits and - only',
  *check({ object }) {
    for (const { value, path } of each(object.spec?.subsets, 'spec/subsets')) {
      if (!isDnsLabel(value.name)) yield { path: `${path}/name`, params: { subset: value.name } };
    }
  },
});
