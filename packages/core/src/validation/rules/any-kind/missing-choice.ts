import { defineRule, type Rule } from '../../rule.js';
import { structuredKinds } from '../../schema/object-schemas.js';
import { issuesOf } from '../../schema/structure.js';

export const missingChoice: Rule = defineRule({
  code: 'MSH0009',
  severity: 'error',
  parity: 'own',
  since: '0.1',
  kinds: structuredKinds,
  inputs: [],
  message: 'One of these fields must be set: {fields}',
  check: (subject) => issuesOf(subject, 'missing-choice'),
});
