import { isIp, isUnixSocket } from '../../checks/addresses.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const serverBindNotValid: Rule = defineRule({
  code: 'MSH3004',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Gateway'],
  inputs: [],
  message: '{bind} is neither an address nor a Unix socket',
  *check({ object }) {
    for (const { value: server, path } of each(object.spec?.servers, 'spec/servers')) {
      const { bind = '' } = server;
      if (bind !== '' && !isIp(bind) && !isUnixSocket(bind)) yield { path: `${path}/bind`, params: { bind } };
    }
  },
});
