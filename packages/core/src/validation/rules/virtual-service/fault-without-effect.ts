import { removalIfBare } from '../../checks/repairs.js';
import { defineRule, type Rule } from '../../rule.js';
import { httpRulesOf } from '../../walk/virtual-service.js';

export const faultWithoutEffect: Rule = defineRule({
  code: 'MSH1019',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  repair: 'sometimes',
  message: 'The fault has neither an abort nor a delay',
  *check({ object, raw }) {
    for (const { value: rule, path } of httpRulesOf(object)) {
      if (rule.fault === undefined || rule.fault.abort !== undefined || rule.fault.delay !== undefined) continue;
      yield { path: `${path}/fault`, ...removalIfBare(raw, `${path}/fault`) };
    }
  },
});
