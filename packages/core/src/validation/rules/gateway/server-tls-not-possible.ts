import { isHttp, isTls } from '../../checks/protocols.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const serverTlsNotPossible: Rule = defineRule({
  code: 'MSH3006',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Gateway'],
  inputs: [],
  message: 'A server of {protocol} cannot have tls settings; of HTTP it may only redirect to HTTPS',
  evidence: 'presence',
  *check({ object }) {
    for (const { value: server, path } of each(object.spec?.servers, 'spec/servers')) {
      const { protocol } = server.port;
      const { tls } = server;
      if (tls === undefined || protocol === '' || isTls(protocol)) continue;
      const { mode = 'PASSTHROUGH', serverCertificate = '', privateKey = '', caCertificates = '' } = tls;
      const isPassed = mode === 'PASSTHROUGH' || mode === 'AUTO_PASSTHROUGH';
      const isPlain = isPassed && serverCertificate + privateKey + caCertificates === '';
      if (!isPlain || !isHttp(protocol)) yield { path: `${path}/tls`, params: { protocol } };
    }
  },
});
