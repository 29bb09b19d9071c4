import { defineRule, type Rule } from '../../rule.js';
import { structuredKinds } from '../../schema/object-schemas.js';
import { issuesOf } from '../../schema/structure.js';

export const malformedText: Rule = defineRule({
  code: 'MSH0007',
  severity: 'error',
  parity: 'own',
  since: '0.1',
  kinds: structuredKinds,
  inputs: [],
  message: '{value} must be of the form {form}',
  check: (subject) => issuesOf(subject, 'malformed-text'),
});
