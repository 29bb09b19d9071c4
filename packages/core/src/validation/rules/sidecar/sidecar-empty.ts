import { defineRule, type Rule } from '../../rule.js';

export const sidecarEmpty: Rule = defineRule({
  code: 'MSH5001',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Sidecar'],
  inputs: [],
  message: 'The Sidecar configures nothing',
  *check({ object: { spec } }) {
    const { egress = [], ingress = [], inboundConnectionPool, outboundTrafficPolicy } = spec ?? {};
    if (egress.length > 0 || ingress.length > 0) return;
    if (inboundConnectionPool === undefined && outboundTrafficPolicy === undefined) yield { path: 'spec' };
  },
});
