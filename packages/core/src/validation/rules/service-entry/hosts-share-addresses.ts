import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const hostsShareAddresses: Rule = defineRule({
  code: 'MSH4012',
  also: ['IST0133'],
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['ServiceEntry'],
  inputs: [],
  message: 'Port {port} of several hosts is told apart by address only, and they share the addresses',
  evidence: 'presence',
  *check({ object: { spec } }) {
    const { addresses = [], hosts = [], resolution = 'NONE' } = spec ?? {};
    if ((resolution !== 'DNS' && resolution !== 'DNS_ROUND_ROBIN') || addresses.length === 0 || hosts.length < 2) return;
    const placed = [...each(spec?.ports, 'spec/ports')].find(({ value }) =>
      /^(tcp|https|tls|mongo|redis|mysql)$/i.test(value.protocol ?? ''),
    );
    if (placed !== undefined) yield { path: placed.path, params: { port: placed.value.number } };
  },
});
