import { principalsStanding, standingOf } from '../../checks/principals.js';
import { defineRule, type Rule } from '../../rule.js';

export const principalOfUnknownDomain: Rule = defineRule({
  code: 'KIA0108',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: ['AuthorizationPolicy'],
  inputs: [standingOf],
  message: 'Nothing is known of the trust domain of {principal}',
  check: (subject, view) => principalsStanding('foreign', subject, view),
});
