import { isDnsLabel } from '../../checks/names.js';
import { defineRule, type Rule } from '../../rule.js';
import { destinationsOf } from '../../walk/virtual-service.js';

export const subsetNameNotValid: Rule = defineRule({
  code: 'MSH1015',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: '{subset} is no name of a subset',
  *check({ object }) {
    for (const { value, path } of destinationsOf(object)) {
      const { subset = '' } = value;
      if (subset !== '' && !isDnsLabel(subset)) yield { path: `${path}/subset`, params: { subset } };
    }
  },
});
