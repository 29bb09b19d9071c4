import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

const http = /^(http|http2|http_proxy|grpc|grpc-web)$/i;

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
      if (tls === undefined || protocol === '' || /^(https|tls)$/i.test(protocol)) continue;
      const { mode = 'PASSTHROUGH', serverCertificate = '', credentialName = '' } = tls;
      const isPlain = mode === 'PASSTHROUGH' && serverCertificate === '' && credentialName === '';
      if (!isPlain || !http.test(protocol)) yield { path: `${path}/tls`, params: { protocol } };
    }
  },
});
