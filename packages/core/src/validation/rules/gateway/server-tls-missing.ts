import { isTls } from '../../checks/protocols.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const serverTlsMissing: Rule = defineRule({
  code: 'MSH3005',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Gateway'],
  inputs: [],
  message: 'A server of {protocol} needs tls settings',
  *check({ object }) {
    for (const { value: server, path } of each(object.spec?.servers, 'spec/servers')) {
      const { protocol } = server.port;
      if (isTls(protocol) && server.tls === undefined) yield { path, params: { protocol } };
    }
  },
});
