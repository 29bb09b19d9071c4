import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const entryWildcardPartial: Rule = defineRule({
  code: 'MSH4008',
  also: ['IST0133'],
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['ServiceEntry'],
  inputs: [],
  message: '{host} stands for a part of a label, which proxies cannot match',
  *check({ object: { spec } }) {
    if (spec?.resolution === 'DYNAMIC_DNS') return;
    for (const { value: host, path } of each(spec?.hosts, 'spec/hosts')) {
      if (/^\*[^.]/.test(host)) yield { path, params: { host } };
    }
  },
});
