import { isGivenEmpty } from '../../checks/given.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const serverWithoutHosts: Rule = defineRule({
  code: 'MSH3014',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Gateway'],
  inputs: [],
  message: 'The list of hosts of the server is empty',
  *check({ raw, object }) {
    for (const { path } of each(object.spec?.servers, 'spec/servers')) {
      if (isGivenEmpty(raw, `${path}/hosts`)) yield { path: `${path}/hosts` };
    }
  },
});
