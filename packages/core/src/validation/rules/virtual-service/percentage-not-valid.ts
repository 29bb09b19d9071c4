import { defineRule, type Rule } from '../../rule.js';
import { httpRulesOf } from '../../walk/virtual-service.js';

export const percentageNotValid: Rule = defineRule({
  code: 'MSH1021',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: '{value} is no share of requests: it must be 0, or from 0.0001 to 100',
  *check({ object }) {
    for (const { value: rule, path } of httpRulesOf(object)) {
      const shares = [
        { value: rule.fault?.abort?.percentage?.value, at: `${path}/fault/abort/percentage/value` },
        { value: rule.fault?.delay?.percentage?.value, at: `${path}/fault/delay/percentage/value` },
        { value: rule.fault?.delay?.percent, at: `${path}/fault/delay/percent` },
      ];
      for (const { value = 0, at } of shares) if (value !== 0 && (value < 0.0001 || value > 100)) yield { path: at, params: { value } };
      const mirrored = [
        { value: rule.mirrorPercentage?.value, at: `${path}/mirrorPercentage/value` },
        { value: rule.mirrorPercent ?? undefined, at: `${path}/mirrorPercent` },
        ...(rule.mirrors ?? []).map(({ percentage }, i) => ({ value: percentage?.value, at: `${path}/mirrors[${i}]/percentage/value` })),
      ];
      for (const { value = 0, at } of mirrored) if (value < 0 || value > 100) yield { path: at, params: { value } };
    }
  },
});
