import { removalIfBare } from '../../checks/repairs.js';
import { defineRule, type Rule } from '../../rule.js';
import { httpRulesOf } from '../../walk/virtual-service.js';

export const rewriteNotValid: Rule = defineRule({
  code: 'MSH1025',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  repair: 'sometimes',
  message: 'The rewrite cannot be made: {fault}',
  *check({ object, raw }) {
    for (const { value: rule, path: at } of httpRulesOf(object)) {
      const { rewrite } = rule;
      if (rewrite === undefined) continue;
      const path = `${at}/rewrite`;
      const { uri = '', authority = '', uriRegexRewrite } = rewrite;
      if (uri !== '' && uriRegexRewrite !== undefined) {
        yield { path: `${path}/uriRegexRewrite`, params: { fault: 'it has both uri and uriRegexRewrite' } };
      }
      if (uri === '' && authority === '' && uriRegexRewrite === undefined)
        yield { path, params: { fault: 'it changes nothing' }, ...removalIfBare(raw, path) };
      if (uriRegexRewrite !== undefined && ((uriRegexRewrite.match ?? '') === '' || (uriRegexRewrite.rewrite ?? '') === '')) {
        yield { path: `${path}/uriRegexRewrite`, params: { fault: 'uriRegexRewrite needs both match and rewrite' } };
      }
    }
  },
});
