import { poolFaults } from '../../checks/connection-pool.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const inboundConnectionPoolNotValid: Rule = defineRule({
  code: 'MSH5010',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Sidecar'],
  inputs: [],
  message: 'The limits of connections cannot be used: {fault}',
  *check({ object: { spec } }) {
    const pools = [
      { value: spec?.inboundConnectionPool, path: 'spec/inboundConnectionPool' },
      ...[...each(spec?.ingress, 'spec/ingress')].map(({ value, path }) => ({
        value: value.connectionPool,
        path: `${path}/connectionPool`,
      })),
    ];
    for (const { value, path } of pools) {
      for (const { value: fault, path: at } of poolFaults(value, path)) yield { path: at, params: { fault } };
    }
  },
});
