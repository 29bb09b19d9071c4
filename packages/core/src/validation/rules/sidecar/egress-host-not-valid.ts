import { isGivenEmpty } from '../../checks/given.js';
import { isDnsLabel, isDomainOrWildcard } from '../../checks/names.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

function faultOf(text: string): string | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return 'it has no namespace before a slash';
  const namespace = text.slice(0, slash);
  const host = text.slice(slash + 1);
  if (!['*', '.', '~'].includes(namespace) && !isDnsLabel(namespace.replace(/^~/, ''))) return `"${namespace}" is no namespace`;
  if (host === '*') return undefined;
  if (!host.includes('.')) return 'it is a short name';
  if (!isDomainOrWildcard(host)) return 'it is no domain name';
  return host.startsWith('*') && !host.startsWith('*.') ? 'its wildcard must stand for a whole label' : undefined;
}

export const egressHostNotValid: Rule = defineRule({
  code: 'MSH5005',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Sidecar'],
  inputs: [],
  message: '{host} is no host to reach: {fault}',
  *check({ raw, object: { spec } }) {
    for (const { value: listener, path } of each(spec?.egress, 'spec/egress')) {
      const at = `${path}/hosts`;
      if (isGivenEmpty(raw, at)) yield { path: at, params: { host: 'An empty list', fault: 'the listener reaches nothing' } };
      for (const { value: host, path: place } of each(listener.hosts, at)) {
        const fault = faultOf(host);
        if (fault !== undefined) yield { path: place, params: { host, fault } };
      }
    }
  },
});
