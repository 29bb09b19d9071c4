import { isUnverified } from '../../checks/unverified-tls.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const serverNotVerifiedOnPort: Rule = defineRule({
  code: 'IST0129',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [],
  message:
    'TLS mode {mode} without caCertificates: {host} on port {port} is checked by the system’s certificate authorities, by older versions of Istio not at all',
  *check({ object }) {
    const host = object.spec?.host ?? '';
    for (const { value, path } of each(object.spec?.trafficPolicy?.portLevelSettings, 'spec/trafficPolicy/portLevelSettings')) {
      if (!isUnverified(value.tls, object)) continue;
      yield { path: `${path}/tls`, params: { mode: value.tls?.mode ?? '', host, port: value.port?.number ?? 0 } };
    }
  },
});
