import { defineRule, type Rule } from '../../rule.js';
import { syntaxFaultOf } from '../../schema/cel.js';
import { each } from '../../walk/walk.js';

export const filterNotValid: Rule = defineRule({
  code: 'MSH7002',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Telemetry'],
  inputs: [],
  message: 'The filter is no expression of CEL: {fault}',
  *check({ object: { spec } }) {
    for (const { value, path } of each(spec?.accessLogging, 'spec/accessLogging')) {
      const expression = value.filter?.expression;
      const fault = expression === undefined ? undefined : syntaxFaultOf(expression);
      if (fault !== undefined) yield { path: `${path}/filter/expression`, params: { fault } };
    }
  },
});
