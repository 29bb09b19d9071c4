import { respelt } from '../../checks/repairs.js';
import { defineRule, type Rule } from '../../rule.js';
import { httpRulesOf } from '../../walk/virtual-service.js';
import { each } from '../../walk/walk.js';

const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', '*']);
const header = /^[!#$%&'*+.^_`|~A-Za-z0-9-]+$/;

export const corsNotValid: Rule = defineRule({
  code: 'MSH1028',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  repair: 'sometimes',
  message: '{value} cannot be in a policy of CORS: {fault}',
  *check({ object }) {
    for (const { value: rule, path: at } of httpRulesOf(object)) {
      const { allowHeaders, allowMethods, allowOrigins, exposeHeaders } = rule.corsPolicy ?? {};
      const path = `${at}/corsPolicy`;
      for (const { value, path: place } of each(allowMethods, `${path}/allowMethods`)) {
        if (methods.has(value)) continue;
        yield { path: place, params: { value, fault: 'it is no method of HTTP' }, ...respelt(place, value, methods) };
      }
      for (const { value, path: place } of [
        ...each(allowHeaders, `${path}/allowHeaders`),
        ...each(exposeHeaders, `${path}/exposeHeaders`),
      ]) {
        if (!header.test(value)) yield { path: place, params: { value: value || 'An empty text', fault: 'it is no name of a header' } };
      }
      for (const { value: origin, path: place } of each(allowOrigins, `${path}/allowOrigins`)) {
        if ((origin.exact ?? origin.prefix ?? origin.regex ?? '') === '')
          yield { path: place, params: { value: 'An empty origin', fault: 'no page comes from it' } };
      }
    }
  },
});
