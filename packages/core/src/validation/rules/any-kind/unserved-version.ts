import { defineRule, type Rule } from '../../rule.js';
import { structuredKinds } from '../../schema/object-schemas.js';
import { issuesOf } from '../../schema/structure.js';

export const unservedVersion: Rule = defineRule({
  code: 'MSH0012',
  severity: 'error',
  parity: 'own',
  since: '0.1',
  kinds: structuredKinds,
  inputs: [],
  repair: 'sometimes',
  message: 'The version {version} of this kind does not exist: there are {served}',
  check: (subject) => issuesOf(subject, 'unserved-version'),
});
