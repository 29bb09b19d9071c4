import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const oldTlsWithoutSuites: Rule = defineRule({
  code: 'MSH3012',
  also: ['IST0133'],
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['Gateway', 'Sidecar'],
  inputs: [],
  message: '{version} has no cipher suite among the usual ones; name one',
  *check(subject) {
    const servers =
      subject.kind === 'Gateway' ? each(subject.object.spec?.servers, 'spec/servers') : each(subject.object.spec?.ingress, 'spec/ingress');
    for (const { value: server, path } of servers) {
      const { cipherSuites = [], minProtocolVersion: version } = server.tls ?? {};
      if ((version === 'TLSV1_0' || version === 'TLSV1_1') && cipherSuites.length === 0)
        yield { path: `${path}/tls/minProtocolVersion`, params: { version } };
    }
  },
});
