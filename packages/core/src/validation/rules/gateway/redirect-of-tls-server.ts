import { isHttp } from '../../checks/protocols.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const redirectOfTlsServer: Rule = defineRule({
  code: 'MSH3007',
  also: ['IST0133'],
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['Gateway'],
  inputs: [],
  repair: 'always',
  message: 'httpsRedirect has no effect: the server speaks {protocol}',
  evidence: 'presence',
  *check({ object }) {
    for (const { value: server, path } of each(object.spec?.servers, 'spec/servers')) {
      const { protocol } = server.port;
      const at = `${path}/tls/httpsRedirect`;
      if (server.tls?.httpsRedirect === true && !isHttp(protocol)) {
        yield { path: at, params: { protocol }, fix: [{ op: 'remove', path: at }] };
      }
    }
  },
});
