import { defineRule, type Rule } from '../../rule.js';
import { structuredKinds } from '../../schema/object-schemas.js';
import { issuesOf } from '../../schema/structure.js';

export const unknownField: Rule = defineRule({
  code: 'MSH0001',
  severity: 'error',
  parity: 'own',
  since: '0.1',
  kinds: structuredKinds,
  inputs: [],
  message: 'Unknown field {field}',
  check: (subject) => issuesOf(subject, 'unknown-field'),
});
