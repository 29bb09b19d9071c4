import { isIp } from '../../checks/addresses.js';
import { isDnsLabel, isDomainOrWildcard } from '../../checks/names.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

function faultOf(text: string): string | undefined {
  const slash = text.indexOf('/');
  const namespace = slash < 0 ? '*' : text.slice(0, slash);
  const host = text.slice(slash + 1);
  if (namespace !== '*' && namespace !== '.' && !isDnsLabel(namespace)) return `"${namespace}" is no namespace`;
  if (host === '*' || isIp(host)) return undefined;
  if (!isDomainOrWildcard(host)) return 'it is no domain name';
  if (!host.includes('.')) return 'it is a short name';
  return host.startsWith('*') && !host.startsWith('*.') ? 'its wildcard must stand for a whole label' : undefined;
}

export const serverHostNotValid: Rule = defineRule({
  code: 'MSH3002',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Gateway'],
  inputs: [],
  message: '{host} cannot be the host of a server: {fault}',
  *check({ object }) {
    const isGenerated = (object.metadata.annotations?.['internal.istio.io/gateway-semantics'] ?? '') !== '';
    for (const { value: server, path } of each(object.spec?.servers, 'spec/servers')) {
      for (const { value: host, path: at } of each(server.hosts, `${path}/hosts`)) {
        if (isGenerated && host.startsWith('~/')) continue;
        const fault = faultOf(host);
        if (fault !== undefined) yield { path: at, params: { host, fault } };
      }
    }
  },
});
