import { defineRule, type Rule } from '../../rule.js';
import { structuredKinds } from '../../schema/object-schemas.js';
import { issuesOf } from '../../schema/structure.js';

export const missingField: Rule = defineRule({
  code: 'MSH0004',
  severity: 'error',
  parity: 'own',
  since: '0.1',
  kinds: structuredKinds,
  inputs: [],
  message: 'The field {field} is missing',
  check: (subject) => issuesOf(subject, 'missing-field'),
});
