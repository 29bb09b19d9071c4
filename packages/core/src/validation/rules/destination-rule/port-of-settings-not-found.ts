import { missingPort } from '../../checks/missing-port.js';
import { isWildcard } from '../../hosts/hosts.js';
import { hostEntries } from '../../indexes/registry.js';
import { defineRule, type Rule } from '../../rule.js';
import { trafficPoliciesOf } from '../../walk/traffic-policies.js';

export const portOfSettingsNotFound: Rule = defineRule({
  code: 'MSH2021',
  severity: 'warning',
  parity: 'own',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [hostEntries],
  message: 'The settings hold for nothing: {host} has no port {port}, only {ports}',
  evidence: 'presence',
  *check({ cluster, namespace, object }, view) {
    const host = object.spec?.host ?? '';
    for (const { value, path } of trafficPoliciesOf(object)) {
      const port = value.port?.number ?? 0;
      if (port === 0 || host === '' || isWildcard(host)) continue;
      const missing = missingPort({ cluster, namespace, host, port }, view);
      if (missing === undefined) continue;
      const { ports, related } = missing;
      yield { path: `${path}/port/number`, params: { host, port, ports }, related };
    }
  },
});
