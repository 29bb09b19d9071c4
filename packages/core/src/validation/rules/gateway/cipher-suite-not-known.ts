import { isCipherSuite } from '../../checks/cipher-suites.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const cipherSuiteNotKnown: Rule = defineRule({
  code: 'MSH3011',
  also: ['IST0133'],
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['Gateway', 'Sidecar'],
  inputs: [],
  repair: 'always',
  message: '{suite} is left out: {fault}',
  evidence: 'presence',
  *check(subject) {
    const servers =
      subject.kind === 'Gateway' ? each(subject.object.spec?.servers, 'spec/servers') : each(subject.object.spec?.ingress, 'spec/ingress');
    for (const { value: server, path } of servers) {
      const seen = new Set<string>();
      for (const { value: suite, path: at } of each(server.tls?.cipherSuites, `${path}/tls/cipherSuites`)) {
        if (!isCipherSuite(suite))
          yield { path: at, params: { suite, fault: 'proxies do not know it' }, fix: [{ op: 'remove', path: at }] };
        else if (seen.has(suite)) yield { path: at, params: { suite, fault: 'it is there already' }, fix: [{ op: 'remove', path: at }] };
        seen.add(suite);
      }
    }
  },
});
