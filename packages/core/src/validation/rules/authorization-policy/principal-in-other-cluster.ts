import { principalsStanding, standingOf } from '../../checks/principals.js';
import { defineRule, type Rule } from '../../rule.js';

export const principalInOtherCluster: Rule = defineRule({
  code: 'KIA0107',
  severity: 'info',
  parity: 'kiali',
  since: '0.1',
  kinds: ['AuthorizationPolicy'],
  inputs: [standingOf],
  message: 'The service account of {principal} is in another cluster',
  check: (subject, view) => principalsStanding('remote', subject, view),
});
