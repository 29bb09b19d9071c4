import { isIp } from '../../checks/addresses.js';
import { isGivenEmpty } from '../../checks/given.js';
import { isDomain } from '../../checks/names.js';
import { givenAt } from '../../checks/repairs.js';
import { defineRule, type Rule } from '../../rule.js';
import { trafficPoliciesOf } from '../../walk/traffic-policies.js';

export const tunnelNotPossible: Rule = defineRule({
  code: 'MSH2016',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [],
  message: 'The tunnel cannot be used: {fault}',
  *check({ raw, object }) {
    for (const { value, path: policy } of trafficPoliciesOf(object)) {
      const { tunnel, proxyProtocol } = value;
      if (tunnel === undefined) continue;
      const path = `${policy}/tunnel`;
      if (proxyProtocol !== undefined)
        yield { path: `${policy}/proxyProtocol`, params: { fault: 'a tunnel and the proxy protocol exclude each other' } };
      const { protocol = '', targetHost, targetPort } = tunnel;
      if (protocol !== '' && protocol !== 'CONNECT' && protocol !== 'POST')
        yield { path: `${path}/protocol`, params: { fault: `"${protocol}" is neither CONNECT nor POST` } };
      const isHost = isDomain(targetHost) || isIp(targetHost);
      if (!isHost && (targetHost !== '' || isGivenEmpty(raw, `${path}/targetHost`)))
        yield { path: `${path}/targetHost`, params: { fault: `"${targetHost}" is neither a domain name nor an address` } };
      const isZero = targetPort === 0 && givenAt(raw, `${path}/targetPort`) === 0;
      if (isZero || targetPort > 65535) yield { path: `${path}/targetPort`, params: { fault: `${targetPort} is no port` } };
    }
  },
});
