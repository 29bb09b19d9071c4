import { isIp } from '../../checks/addresses.js';
import { covers, wildcardsOver } from '../../hosts/hosts.js';
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
    const named = new Set(hosts);
    // `*shop.example`, whose star is no whole label.
    const partial = hosts.filter((host) => /^\*[^.]/.test(host));
    const isCovered = (host: string): boolean =>
      named.has(host) ||
      wildcardsOver(host.replace(/^\*\./, '')).some((each) => named.has(each)) ||
      partial.some((each) => covers(each, host));
    for (const { value: rule, path } of each(object.spec?.tls, 'spec/tls')) {
      for (const { value: match, path: at } of each(rule.match, `${path}/match`)) {
        for (const { value: host, path: place } of each(match.sniHosts, `${at}/sniHosts`)) {
          const lower = host.toLowerCase();
          if (host !== '' && !isIp(host) && !isCovered(lower)) yield { path: place, params: { host } };
        }
      }
    }
  },
});
