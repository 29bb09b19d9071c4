import { isUnverified } from '../../checks/unverified-tls.js';
import { defineRule, type Rule } from '../../rule.js';

export const serverNotVerified: Rule = defineRule({
  code: 'IST0128',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [],
  message:
    'TLS mode {mode} without caCertificates: {host} is checked by the system’s certificate authorities, by older versions of Istio not at all',
  *check({ object }) {
    const tls = object.spec?.trafficPolicy?.tls;
    if (tls === undefined || !isUnverified(tls, object)) return;
    yield { path: 'spec/trafficPolicy/tls', params: { mode: tls.mode ?? '', host: object.spec?.host ?? '' } };
  },
});
