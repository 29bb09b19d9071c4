import { principalsStanding, standingOf } from '../../checks/principals.js';
import { defineRule, type Rule } from '../../rule.js';

export const principalNotFound: Rule = defineRule({
  code: 'KIA0106',
  severity: 'error',
  parity: 'kiali',
  since: '0.1',
  kinds: ['AuthorizationPolicy'],
  inputs: [standingOf],
  message: 'No service account is known for the principal {principal}',
  check: (subject, view) => principalsStanding('missing', subject, view),
});
