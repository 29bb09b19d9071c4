import { isHttp } from '../../checks/protocols.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const httpLimitsOnOtherPort: Rule = defineRule({
  code: 'MSH5009',
  also: ['IST0133'],
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['Sidecar'],
  inputs: [],
  repair: 'always',
  message: 'Limits of HTTP have no effect on port {port}, which speaks {protocol}',
  *check({ object: { spec } }) {
    for (const { value, path } of each(spec?.ingress, 'spec/ingress')) {
      const { number: port = 0, protocol = '' } = value.port;
      if (value.connectionPool?.http === undefined || isHttp(protocol)) continue;
      const at = `${path}/connectionPool/http`;
      const spare = value.connectionPool.tcp === undefined ? `${path}/connectionPool` : at;
      yield { path: at, params: { port, protocol: protocol || 'no protocol' }, fix: [{ op: 'remove', path: spare }] };
    }
  },
});
