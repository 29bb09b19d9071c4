import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const severalTracings: Rule = defineRule({
  code: 'MSH7001',
  also: ['IST0133'],
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['Telemetry'],
  inputs: [],
  repair: 'always',
  message: 'Only the first {what} counts: several are not supported',
  evidence: 'presence',
  *check({ object: { spec } }) {
    const [, ...more] = each(spec?.tracing, 'spec/tracing');
    for (const { path } of more) yield { path, params: { what: 'of tracing' }, fix: [{ op: 'remove', path }] };
    for (const { value, path } of each(spec?.tracing, 'spec/tracing')) {
      const [, ...others] = each(value.providers, `${path}/providers`);
      for (const { path: at } of others) yield { path: at, params: { what: 'provider of tracing' }, fix: [{ op: 'remove', path: at }] };
    }
  },
});
