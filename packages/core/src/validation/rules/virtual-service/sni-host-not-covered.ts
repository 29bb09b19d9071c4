import { isIp } from '../../checks/addresses.js';
import { covers } from '../../hosts/hosts.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const sniHostNotCovered: Rule = defineRule({
  code: 'MSH1027',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: '{host} is not among the hosts of the VirtualService',
  *check({ object }) {
    const hosts = (object.spec?.hosts ?? []).map((host) => host.toLowerCase());
    const exact = new Set(hosts);
    const wildcards = hosts.filter((host) => host.startsWith('*'));
    for (const { value: rule, path } of each(object.spec?.tls, 'spec/tls')) {
      for (const { value: match, path: at } of each(rule.match, `${path}/match`)) {
        for (const { value: host, path: place } of each(match.sniHosts, `${at}/sniHosts`)) {
          const lower = host.toLowerCase();
          if (host !== '' && !isIp(host) && !exact.has(lower) && !wildcards.some((wide) => covers(wide, lower)))
            yield { path: place, params: { host } };
        }
      }
    }
  },
});
