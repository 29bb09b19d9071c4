import { selectsNothing } from '../../checks/selects-nothing.js';
import { selectsAny } from '../../indexes/selects-any.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';

export const telemetrySelectsNothing: Rule = defineRule({
  code: 'MSH7004',
  also: ['IST0101'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Telemetry'],
  inputs: [selectsAny, meshOf],
  message: 'No workload has the labels {labels}',
  check: selectsNothing,
});
