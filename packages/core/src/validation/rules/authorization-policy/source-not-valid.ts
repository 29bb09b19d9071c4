import { defineRule, type Rule } from '../../rule.js';
import { sourcesOf } from '../../walk/authorization-policy.js';
import { each } from '../../walk/walk.js';

function accountFault(text: string): string | undefined {
  if (text === '') return undefined;
  if (text.includes('*')) return 'service accounts have no wildcards';
  const parts = text.split('/');
  return parts.length > 2 || parts.includes('') ? 'it is written name or namespace/name' : undefined;
}

export const sourceNotValid: Rule = defineRule({
  code: 'MSH6012',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['AuthorizationPolicy'],
  inputs: [],
  message: '{text} cannot be a source: {fault}',
  *check({ object }) {
    for (const { value, path } of sourcesOf(object)) {
      for (const field of ['serviceAccounts', 'notServiceAccounts'] as const) {
        for (const { value: text, path: at } of each(value[field], `${path}/${field}`)) {
          const fault = accountFault(text);
          if (fault !== undefined) yield { path: at, params: { text, fault } };
        }
      }
      for (const field of ['trustDomains', 'notTrustDomains'] as const) {
        for (const { value: text, path: at } of each(value[field], `${path}/${field}`)) {
          if (text.slice(1, -1).includes('*')) yield { path: at, params: { text, fault: 'a wildcard stands at its start or its end' } };
        }
      }
    }
  },
});
