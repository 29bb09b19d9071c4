import { defineRule, type Rule } from '../../rule.js';
import { structuredKinds } from '../../schema/object-schemas.js';
import { issuesOf } from '../../schema/structure.js';

export const unknownValue: Rule = defineRule({
  code: 'MSH0005',
  severity: 'error',
  parity: 'own',
  since: '0.1',
  kinds: structuredKinds,
  inputs: [],
  repair: 'sometimes',
  message: '{value} is not among the values that are allowed here: {allowed}',
  check: (subject) => issuesOf(subject, 'unknown-value'),
});
