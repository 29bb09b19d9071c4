import { isGivenEmpty } from '../../checks/given.js';
import { isDnsLabel, isDomain } from '../../checks/names.js';
import { defineRule, type Rule } from '../../rule.js';

const path = 'spec/outboundTrafficPolicy/egressProxy';

export const egressProxyNotPossible: Rule = defineRule({
  code: 'MSH5011',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Sidecar'],
  inputs: [],
  message: 'The proxy for unknown hosts cannot be used: {fault}',
  *check({ raw, object: { spec } }) {
    const { egressProxy: proxy, mode } = spec?.outboundTrafficPolicy ?? {};
    if (proxy === undefined) return;
    if (mode !== 'ALLOW_ANY') {
      yield { path, params: { fault: 'it is asked only where the mode is ALLOW_ANY' } };
      return;
    }
    const { host, subset = '', port } = proxy;
    if (!isDomain(host) && (host !== '' || isGivenEmpty(raw, `${path}/host`)))
      yield { path: `${path}/host`, params: { fault: `"${host}" is no domain name` } };
    if (port === undefined) yield { path, params: { fault: 'it has no port' } };
    else if ((port.number ?? 0) < 1 || (port.number ?? 0) > 65535)
      yield { path: `${path}/port/number`, params: { fault: `${port.number ?? 0} is not from 1 to 65535` } };
    if (subset !== '' && !isDnsLabel(subset)) yield { path: `${path}/subset`, params: { fault: `"${subset}" is no name of a subset` } };
  },
});
