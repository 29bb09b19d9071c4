import { givenAt } from '../../checks/repairs.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const issuerNotSaid: Rule = defineRule({
  code: 'MSH6013',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['RequestAuthentication'],
  inputs: [],
  message: 'The rule says neither the issuer of tokens nor where its keys are',
  *check({ raw, object }) {
    for (const { value, path } of each(object.spec?.jwtRules, 'spec/jwtRules')) {
      if (givenAt(raw, path) !== null && (value.issuer ?? '') === '' && (value.jwksUri ?? value.jwks_uri ?? '') === '') yield { path };
    }
  },
});
