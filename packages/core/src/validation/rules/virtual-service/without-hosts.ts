import { defineRule, type Rule } from '../../rule.js';

export const withoutHosts: Rule = defineRule({
  code: 'MSH1002',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: 'The VirtualService has {part} but no hosts',
  *check({ object: { spec = {} } }) {
    if ((spec.hosts ?? []).length > 0) return;
    for (const part of ['gateways', 'tcp', 'tls'] as const) {
      if ((spec[part] ?? []).length > 0) yield { path: `spec/${part}`, params: { part } };
    }
  },
});
