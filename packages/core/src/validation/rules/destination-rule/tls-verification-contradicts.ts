import { defineRule, type Rule } from '../../rule.js';
import { trafficPoliciesOf } from '../../walk/traffic-policies.js';

export const tlsVerificationContradicts: Rule = defineRule({
  code: 'MSH2009',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [],
  message: 'insecureSkipVerify switches off what {field} asks for',
  evidence: 'presence',
  *check({ object }) {
    for (const { value, path } of trafficPoliciesOf(object)) {
      const { tls } = value;
      if (tls?.insecureSkipVerify !== true || (tls.mode !== 'SIMPLE' && tls.mode !== 'MUTUAL')) continue;
      const at = `${path}/tls`;
      if ((tls.caCertificates ?? '') !== '') yield { path: `${at}/caCertificates`, params: { field: 'caCertificates' } };
      if ((tls.subjectAltNames ?? []).length > 0) yield { path: `${at}/subjectAltNames`, params: { field: 'subjectAltNames' } };
      if (tls.mode === 'SIMPLE' && (tls.credentialName ?? '') !== '')
        yield { path: `${at}/credentialName`, params: { field: 'credentialName' } };
    }
  },
});
