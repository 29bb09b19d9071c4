import { defineRule, type Rule } from '../../rule.js';
import { trafficPoliciesOf } from '../../walk/traffic-policies.js';

export const tlsCredentialsNotValid: Rule = defineRule({
  code: 'MSH2010',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [],
  message: 'The TLS settings cannot be used: {fault}',
  *check({ namespace, object }) {
    for (const { value, path: policy } of trafficPoliciesOf(object)) {
      const { tls } = value;
      if (tls === undefined || (tls.mode !== 'SIMPLE' && tls.mode !== 'MUTUAL')) continue;
      const path = `${policy}/tls`;
      const [, map] = /^configmap:\/\/(.*)$/.exec(tls.credentialName ?? '') ?? [];
      if (map !== undefined && (namespace === '' || !/^[^/]+\/[^/]+$/.test(map) || !map.startsWith(`${namespace}/`)))
        yield { path: `${path}/credentialName`, params: { fault: `a ConfigMap must be of the own namespace: configmap://${namespace}/…` } };
      if ((tls.credentialName ?? '') === '') {
        for (const field of tls.mode === 'MUTUAL' ? (['clientCertificate', 'privateKey'] as const) : []) {
          if ((tls[field] ?? '') === '') yield { path, params: { fault: `MUTUAL needs ${field} or credentialName` } };
        }
        continue;
      }
      for (const field of ['clientCertificate', 'privateKey', 'caCertificates', 'caCrl'] as const) {
        if ((tls[field] ?? '') !== '') yield { path: `${path}/${field}`, params: { fault: `the credentialName brings the ${field}` } };
      }
    }
  },
});
