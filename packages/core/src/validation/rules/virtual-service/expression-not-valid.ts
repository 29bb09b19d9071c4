import { expressionFault } from '../../checks/expressions.js';
import { defineRule, type Rule } from '../../rule.js';
import { expressionsOf } from '../../walk/expressions.js';

export const expressionNotValid: Rule = defineRule({
  code: 'MSH1017',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: 'The regular expression cannot be used: {fault}',
  *check({ object }) {
    for (const { value, path } of expressionsOf(object)) {
      const fault = expressionFault(value);
      if (fault !== undefined) yield { path, params: { fault } };
    }
  },
});
