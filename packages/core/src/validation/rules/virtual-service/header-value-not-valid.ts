import { headerValueFault } from '../../checks/header-values.js';
import { pathBelow } from '../../path.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const headerValueNotValid: Rule = defineRule({
  code: 'MSH1033',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: 'The header {header} cannot get this value: {fault}',
  *check({ object: { spec } }) {
    for (const { value: rule, path } of each(spec?.http, 'spec/http')) {
      const all = [{ value: rule.headers, path: `${path}/headers` }];
      for (const { value, path: at } of each(rule.route, `${path}/route`)) all.push({ value: value.headers, path: `${at}/headers` });
      for (const { value: headers, path: at } of all) {
        for (const side of ['request', 'response'] as const) {
          for (const operation of ['add', 'set'] as const) {
            for (const [header, value] of Object.entries(headers?.[side]?.[operation] ?? {})) {
              const fault = headerValueFault(value);
              if (fault !== undefined) yield { path: pathBelow(`${at}/${side}/${operation}`, header), params: { header, fault } };
            }
          }
        }
      }
    }
  },
});
