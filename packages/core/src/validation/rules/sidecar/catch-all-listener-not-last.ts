import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const catchAllListenerNotLast: Rule = defineRule({
  code: 'MSH5004',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Sidecar'],
  inputs: [],
  message: 'The egress listener without a port takes all other ports, so it must be the last',
  evidence: 'presence',
  *check({ object: { spec } }) {
    const { egress = [] } = spec ?? {};
    for (const { value, path } of each(egress.slice(0, -1), 'spec/egress')) if (value.port === undefined) yield { path };
  },
});
