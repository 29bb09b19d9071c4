import { defineRule, type Rule } from '../../rule.js';

export const customNotValid: Rule = defineRule({
  code: 'MSH6001',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['AuthorizationPolicy'],
  inputs: [],
  message: '{fault}',
  *check({ object: { spec = {} } }) {
    const { action = 'ALLOW', provider, rules = [] } = spec;
    if (action !== 'CUSTOM') {
      if (provider !== undefined)
        yield { path: 'spec/provider', params: { fault: `A provider decides only with the action CUSTOM, not with ${action}` } };
      return;
    }
    if ((provider?.name ?? '') === '') yield { path: 'spec/provider', params: { fault: 'The action CUSTOM needs the name of a provider' } };
    if (rules.length === 0)
      yield { path: 'spec/rules', params: { fault: 'The action CUSTOM needs rules that say what the provider is asked about' } };
  },
});
