import { isWildcard } from '../../hosts/hosts.js';
import { hostEntries } from '../../indexes/registry.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';

export const destinationRuleHostNotFound: Rule = defineRule({
  code: 'KIA0202',
  also: ['IST0174'],
  severity: 'error',
  parity: 'both',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [hostEntries, meshOf],
  message: 'No service or service entry has the host {host}',
  *check({ cluster, namespace, object: { spec } }, view) {
    const host = spec?.host ?? '';
    if (host === '' || isWildcard(host) || view.ask(hostEntries, { cluster, namespace, host }).length > 0) return;
    const severity = view.ask(meshOf, { cluster, namespace }).allowsAnyOutbound ? 'warning' : 'error';
    yield { path: 'spec/host', params: { host }, severity };
  },
});
