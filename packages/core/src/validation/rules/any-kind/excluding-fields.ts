import { defineRule, type Rule } from '../../rule.js';
import { structuredKinds } from '../../schema/object-schemas.js';
import { issuesOf } from '../../schema/structure.js';

export const excludingFields: Rule = defineRule({
  code: 'MSH0008',
  severity: 'error',
  parity: 'own',
  since: '0.1',
  kinds: structuredKinds,
  inputs: [],
  message: 'These fields exclude each other: {fields}',
  check: (subject) => issuesOf(subject, 'excluding-fields'),
});
