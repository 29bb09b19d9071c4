import { readKeys } from '../../checks/json-web-keys.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const keysNotValid: Rule = defineRule({
  code: 'MSH6014',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['RequestAuthentication'],
  inputs: [],
  message: 'The keys cannot be read: {fault}',
  *check({ object }) {
    for (const { value, path } of each(object.spec?.jwtRules, 'spec/jwtRules')) {
      const fault = readKeys(value.jwks ?? '').fault;
      if (fault !== undefined) yield { path: `${path}/jwks`, params: { fault } };
    }
  },
});
