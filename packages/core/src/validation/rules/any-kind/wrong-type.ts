import { defineRule, type Rule } from '../../rule.js';
import { structuredKinds } from '../../schema/object-schemas.js';
import { issuesOf } from '../../schema/structure.js';

export const wrongType: Rule = defineRule({
  code: 'MSH0003',
  severity: 'error',
  parity: 'own',
  since: '0.1',
  kinds: structuredKinds,
  inputs: [],
  repair: 'sometimes',
  message: 'This is of type {actual}, it must be {expected}',
  check: (subject) => issuesOf(subject, 'wrong-type'),
});
