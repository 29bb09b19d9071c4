import { defineRule, type Rule } from '../../rule.js';
import { isTls } from '../../checks/protocols.js';
import { certificateFaults } from '../../checks/server-certificates.js';
import { each } from '../../walk/walk.js';

export const serverCertificatesNotValid: Rule = defineRule({
  code: 'MSH3008',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Gateway'],
  inputs: [],
  message: 'The TLS settings of the server cannot be used: {fault}',
  *check({ object }) {
    for (const { value: server, path: at } of each(object.spec?.servers, 'spec/servers')) {
      const { tls, port } = server;
      if (tls === undefined || !isTls(port.protocol)) continue;
      for (const { field, fault } of certificateFaults(tls))
        yield { path: field === '' ? `${at}/tls` : `${at}/tls/${field}`, params: { fault } };
    }
  },
});
