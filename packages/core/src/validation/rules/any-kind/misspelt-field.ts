import { defineRule, type Rule } from '../../rule.js';
import { structuredKinds } from '../../schema/object-schemas.js';
import { issuesOf } from '../../schema/structure.js';

export const misspeltField: Rule = defineRule({
  code: 'MSH0002',
  severity: 'error',
  parity: 'own',
  since: '0.1',
  kinds: structuredKinds,
  inputs: [],
  repair: 'sometimes',
  message: 'Unknown field {field}; probably {meant} is meant',
  check: (subject) => issuesOf(subject, 'misspelt-field'),
});
