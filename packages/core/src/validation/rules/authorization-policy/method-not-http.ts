import { defineRule, type Rule } from '../../rule.js';
import { matchesValue, operationsOf } from '../../walk/authorization-policy.js';
import { each } from '../../walk/walk.js';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE'];

export const methodNotHttp: Rule = defineRule({
  code: 'KIA0102',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: ['AuthorizationPolicy'],
  inputs: [],
  message: 'No HTTP method is {method}',
  *check({ object }) {
    for (const { value: operation, path } of operationsOf(object)) {
      for (const field of ['methods', 'notMethods'] as const) {
        for (const { value: method, path: at } of each(operation[field], `${path}/${field}`)) {
          const plain = method.trim().toUpperCase();
          if (!methods.some((known) => matchesValue(plain, known))) yield { path: at, params: { method } };
        }
      }
    }
  },
});
