import { defineRule, type Rule } from '../../rule.js';
import { structuredKinds } from '../../schema/object-schemas.js';
import { issuesOf } from '../../schema/structure.js';

export const brokenRule: Rule = defineRule({
  code: 'MSH0011',
  severity: 'error',
  parity: 'own',
  since: '0.1',
  kinds: structuredKinds,
  inputs: [],
  message: '{problem}',
  check: (subject) => issuesOf(subject, 'broken-rule'),
});
