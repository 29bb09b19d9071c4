import { readKeys } from '../../checks/json-web-keys.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const privateKeyAmongKeys: Rule = defineRule({
  code: 'MSH6015',
  also: ['IST0133'],
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['RequestAuthentication'],
  inputs: [],
  message: 'Key {key} is a private one: who reads this object can make tokens with it',
  evidence: 'presence',
  *check({ object }) {
    for (const { value, path } of each(object.spec?.jwtRules, 'spec/jwtRules')) {
      for (const key of readKeys(value.jwks ?? '').secret) yield { path: `${path}/jwks`, params: { key } };
    }
  },
});
