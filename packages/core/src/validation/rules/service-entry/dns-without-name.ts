import { isDomain } from '../../checks/names.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const dnsWithoutName: Rule = defineRule({
  code: 'MSH4004',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['ServiceEntry'],
  inputs: [],
  message: '{host} cannot be asked for in DNS, and there are no endpoints to ask for instead',
  *check({ object: { spec } }) {
    const { resolution, endpoints = [] } = spec ?? {};
    if ((resolution !== 'DNS' && resolution !== 'DNS_ROUND_ROBIN') || endpoints.length > 0) return;
    for (const { value: host, path } of each(spec?.hosts, 'spec/hosts'))
      if (host !== '' && !isDomain(host)) yield { path, params: { host } };
  },
});
