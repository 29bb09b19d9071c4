import { removal } from '../../checks/repairs.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

const certificates = [
  'serverCertificate',
  'privateKey',
  'caCertificates',
  'caCrl',
  'credentialName',
  'credentialNames',
  'tlsCertificates',
] as const;

export const certificatesOfPassthrough: Rule = defineRule({
  code: 'MSH3009',
  also: ['IST0133'],
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['Gateway'],
  inputs: [],
  repair: 'sometimes',
  message: '{mode} leaves TLS to the service, so {field} is not used',
  evidence: 'presence',
  *check({ object }) {
    for (const { value: server, path } of each(object.spec?.servers, 'spec/servers')) {
      const { tls } = server;
      const { mode = 'PASSTHROUGH' } = tls ?? {};
      if (tls === undefined || (mode !== 'PASSTHROUGH' && mode !== 'AUTO_PASSTHROUGH')) continue;
      for (const field of certificates) {
        const at = `${path}/tls/${field}`;
        // Without a mode it is as likely the mode that was forgotten.
        if ((tls[field]?.length ?? 0) > 0) yield { path: at, params: { mode, field }, ...(tls.mode !== undefined && removal(at)) };
      }
    }
  },
});
