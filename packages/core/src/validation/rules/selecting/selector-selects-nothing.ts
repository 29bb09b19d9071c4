import { selectsNothing } from '../../checks/selects-nothing.js';
import { selectsAny } from '../../indexes/selects-any.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { furtherSelectingKinds } from '../../walk/selector.js';

export const selectorSelectsNothing: Rule = defineRule({
  code: 'MSH9013',
  severity: 'warning',
  parity: 'own',
  since: '0.1',
  kinds: furtherSelectingKinds,
  inputs: [selectsAny, meshOf],
  message: 'No workload has the labels {labels}',
  check: selectsNothing,
});
