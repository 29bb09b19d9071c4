import { selectsNothing } from '../../checks/selects-nothing.js';
import { selectsAny } from '../../indexes/selects-any.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { selectingKinds } from '../../walk/selector.js';

export const selectorWithoutWorkload: Rule = defineRule({
  code: 'KIA0004',
  also: ['IST0101', 'IST0127'],
  severity: 'warning',
  parity: 'both',
  since: '0.1',
  kinds: selectingKinds,
  inputs: [selectsAny, meshOf],
  message: 'No workload has the labels {labels}',
  check: selectsNothing,
});
