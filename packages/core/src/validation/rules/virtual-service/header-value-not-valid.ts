import { headerValueFault } from '../../checks/header-values.js';
import { pathBelow } from '../../path.js';
import { defineRule, type Rule } from '../../rule.js';
import { headersOf } from '../../walk/virtual-service.js';

export const headerValueNotValid: Rule = defineRule({
  code: 'MSH1033',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: 'The header {header} cannot get this value: {fault}',
  *check({ object }) {
    for (const { value: headers, path } of headersOf(object)) {
      for (const side of ['request', 'response'] as const) {
        for (const operation of ['add', 'set'] as const) {
          for (const [header, value] of Object.entries(headers[side]?.[operation] ?? {})) {
            const fault = headerValueFault(value);
            if (fault !== undefined) yield { path: pathBelow(`${path}/${side}/${operation}`, header), params: { header, fault } };
          }
        }
      }
    }
  },
});
