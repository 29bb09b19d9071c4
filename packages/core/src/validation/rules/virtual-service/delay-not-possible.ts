import { defineRule, type Rule } from '../../rule.js';
import { httpRulesOf } from '../../walk/virtual-service.js';

export const delayNotPossible: Rule = defineRule({
  code: 'MSH1037',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: 'exponentialDelay is not supported; use fixedDelay',
  evidence: 'presence',
  *check({ object }) {
    for (const { value, path } of httpRulesOf(object)) {
      if (value.fault?.delay?.exponentialDelay !== undefined) yield { path: `${path}/fault/delay/exponentialDelay` };
    }
  },
});
