import { defineRule, type Rule } from '../../rule.js';
import { structuredKinds } from '../../schema/object-schemas.js';
import { issuesOf } from '../../schema/structure.js';

export const duplicateElement: Rule = defineRule({
  code: 'MSH0010',
  severity: 'error',
  parity: 'own',
  since: '0.1',
  kinds: structuredKinds,
  inputs: [],
  repair: 'sometimes',
  message: 'An element with the same {keys} is there already',
  check: (subject) => issuesOf(subject, 'duplicate-element'),
});
