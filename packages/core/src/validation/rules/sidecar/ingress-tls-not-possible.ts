import { isTls } from '../../checks/protocols.js';
import { certificateFaults } from '../../checks/server-certificates.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

const unsupported = ['subjectAltNames', 'httpsRedirect', 'credentialName', 'credentialNames', 'tlsCertificates'] as const;

export const ingressTlsNotPossible: Rule = defineRule({
  code: 'MSH5008',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Sidecar'],
  inputs: [],
  message: 'The TLS settings of the listener cannot be used: {fault}',
  *check({ object: { spec } }) {
    for (const { value: listener, path } of each(spec?.ingress, 'spec/ingress')) {
      const { tls, port } = listener;
      if (tls === undefined) continue;
      const at = `${path}/tls`;
      for (const field of unsupported) {
        const value = tls[field];
        const isSet = Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '' && value !== false;
        if (isSet) yield { path: `${at}/${field}`, params: { fault: `sidecars do not support ${field}` } };
      }
      const { mode = 'PASSTHROUGH' } = tls;
      if (mode === 'ISTIO_MUTUAL' || mode === 'AUTO_PASSTHROUGH')
        yield { path: `${at}/mode`, params: { fault: `sidecars do not support ${mode}` } };
      const { protocol = '' } = port;
      if (!isTls(protocol)) yield { path: at, params: { fault: `the port speaks ${protocol || 'no TLS'}; it must be HTTPS or TLS` } };
      for (const { field, fault } of certificateFaults(tls)) yield { path: field === '' ? at : `${at}/${field}`, params: { fault } };
    }
  },
});
