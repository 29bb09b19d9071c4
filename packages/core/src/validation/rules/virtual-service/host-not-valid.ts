import { isIp } from '../../checks/addresses.js';
import { isDomainOrWildcard } from '../../checks/names.js';
import { defineRule, type Rule } from '../../rule.js';
import { isForMesh } from '../../walk/virtual-service.js';
import { each } from '../../walk/walk.js';

/** What sidecars call a cluster in TLS between networks; a gateway can match it. */
function isServerName(host: string): boolean {
  const [direction = '', port = '', , ...rest] = host.split('_.');
  const service = rest.join('_.');
  return direction === 'outbound' && /^\d{1,5}$/.test(port) && isDomainOrWildcard(service);
}

export const hostNotValid: Rule = defineRule({
  code: 'MSH1004',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: '{host} is no host: it must be a domain name, whose first label may be a wildcard, or an address',
  *check({ object }) {
    for (const { value: host, path } of each(object.spec?.hosts, 'spec/hosts')) {
      if (isDomainOrWildcard(host) || isIp(host) || (!isForMesh(object) && isServerName(host))) continue;
      yield { path, params: { host } };
    }
  },
});
