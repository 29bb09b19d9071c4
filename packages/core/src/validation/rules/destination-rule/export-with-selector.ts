import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const exportWithSelector: Rule = defineRule({
  code: 'MSH2014',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [],
  message: 'A DestinationRule with a workloadSelector is for its own namespace only',
  *check({ namespace, object: { spec } }) {
    if (spec?.workloadSelector === undefined) return;
    for (const { value: entry, path } of each(spec.exportTo, 'spec/exportTo')) {
      if (entry !== '.' && entry !== namespace) yield { path };
    }
  },
});
