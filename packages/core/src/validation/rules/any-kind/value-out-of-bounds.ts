import { defineRule, type Rule } from '../../rule.js';
import { structuredKinds } from '../../schema/object-schemas.js';
import { issuesOf } from '../../schema/structure.js';

export const valueOutOfBounds: Rule = defineRule({
  code: 'MSH0006',
  severity: 'error',
  parity: 'own',
  since: '0.1',
  kinds: structuredKinds,
  inputs: [],
  message: '{value}: allowed is {bound}',
  check: (subject) => issuesOf(subject, 'out-of-bounds'),
});
