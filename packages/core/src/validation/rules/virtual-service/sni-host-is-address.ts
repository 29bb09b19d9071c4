import { isIp } from '../../checks/addresses.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const sniHostIsAddress: Rule = defineRule({
  code: 'MSH1035',
  also: ['IST0133'],
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: '{host} is an address; clients send none as the name of the server',
  evidence: 'presence',
  *check({ object: { spec } }) {
    for (const { value: rule, path } of each(spec?.tls, 'spec/tls')) {
      for (const { value: match, path: at } of each(rule.match, `${path}/match`)) {
        for (const { value: host, path: place } of each(match.sniHosts, `${at}/sniHosts`)) {
          if (isIp(host)) yield { path: place, params: { host } };
        }
      }
    }
  },
});
