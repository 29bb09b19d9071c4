import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

const identities = [
  'namespaces',
  'notNamespaces',
  'serviceAccounts',
  'notServiceAccounts',
  'trustDomains',
  'notTrustDomains',
  'principals',
  'notPrincipals',
  'requestPrincipals',
  'notRequestPrincipals',
] as const;
const attributes: ReadonlySet<string> = new Set(['source.namespace', 'source.serviceAccount', 'source.principal', 'source.trustDomain']);

export const customCannotAsk: Rule = defineRule({
  code: 'MSH6010',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['AuthorizationPolicy'],
  inputs: [],
  message: 'The action CUSTOM cannot ask for {what}',
  evidence: 'presence',
  *check({ object: { spec = {} } }) {
    if (spec.action !== 'CUSTOM') return;
    for (const { value: rule, path } of each(spec.rules, 'spec/rules')) {
      for (const { value, path: from } of each(rule.from, `${path}/from`)) {
        for (const what of identities) {
          if ((value.source?.[what] ?? []).length > 0) yield { path: `${from}/source/${what}`, params: { what } };
        }
      }
      for (const { value, path: when } of each(rule.when, `${path}/when`)) {
        const { key: what } = value;
        if (attributes.has(what) || what.startsWith('request.auth.')) yield { path: `${when}/key`, params: { what } };
      }
    }
  },
});
