import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const hostsNotToldApart: Rule = defineRule({
  code: 'MSH4006',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['ServiceEntry'],
  inputs: [],
  message: 'Several hosts cannot be told apart on port {port}: {protocol} carries no host',
  *check({ object: { spec } }) {
    const { resolution = 'NONE', hosts = [] } = spec ?? {};
    if (resolution === 'NONE' || hosts.length < 2) return;
    for (const {
      value: { number: port, protocol = '' },
      path,
    } of each(spec?.ports, 'spec/ports')) {
      if (!/^(http|http2|http_proxy|grpc|grpc-web|https|tls)$/i.test(protocol))
        yield { path, params: { port, protocol: protocol || 'TCP' } };
    }
  },
});
