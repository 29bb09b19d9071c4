import { pathBelow } from '../../path.js';
import { defineRule, type Rule } from '../../rule.js';
import { httpRulesOf } from '../../walk/virtual-service.js';

export const authoritySetTwice: Rule = defineRule({
  code: 'MSH1034',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  repair: 'always',
  message: 'The host of the request is set already, by {other}',
  evidence: 'presence',
  *check({ object }) {
    for (const { value: rule, path } of httpRulesOf(object)) {
      const places = (rule.rewrite?.authority ?? '') === '' ? [] : [`${path}/rewrite/authority`];
      for (const operation of ['set', 'add'] as const) {
        for (const [header, value] of Object.entries(rule.headers?.request?.[operation] ?? {})) {
          if (/^(?::authority|host)$/i.test(header) && value !== '') places.push(pathBelow(`${path}/headers/request/${operation}`, header));
        }
      }
      const [other = '', ...more] = places;
      for (const at of more) yield { path: at, params: { other }, fix: [{ op: 'remove', path: at }] };
    }
  },
});
