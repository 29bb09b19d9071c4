import { respelt } from '../../checks/repairs.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', '*']);

export const corsNotValid: Rule = defineRule({
  code: 'MSH1028',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  repair: 'sometimes',
  message: '{method} is no method of HTTP',
  *check({ object }) {
    for (const { value: rule, path } of each(object.spec?.http, 'spec/http')) {
      for (const { value: method, path: at } of each(rule.corsPolicy?.allowMethods, `${path}/corsPolicy/allowMethods`)) {
        if (!methods.has(method)) yield { path: at, params: { method }, ...respelt(at, method, methods) };
      }
    }
  },
});
