import { defineRule, type Rule } from '../../rule.js';
import { operationsOf } from '../../walk/authorization-policy.js';
import { each } from '../../walk/walk.js';

function faultOf(text: string): string | undefined {
  if (!text.includes('{*}') && !text.includes('{**}')) return undefined;
  const parts = text.split('/');
  const rest = parts.indexOf('{**}');
  if (rest >= 0 && rest < parts.length - 1) return '{**} must be the last part';
  const isOdd = (part: string): boolean => part !== '{*}' && part !== '{**}' && /[{}*]/.test(part);
  return parts.some(isOdd) ? 'only whole parts can be {*} or {**}, and no other wildcards stand beside them' : undefined;
}

export const pathTemplateNotValid: Rule = defineRule({
  code: 'MSH6011',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['AuthorizationPolicy'],
  inputs: [],
  message: '{text} is no template of a path: {fault}',
  *check({ object }) {
    for (const { value, path } of operationsOf(object)) {
      for (const field of ['paths', 'notPaths'] as const) {
        for (const { value: text, path: at } of each(value[field], `${path}/${field}`)) {
          const fault = faultOf(text);
          if (fault !== undefined) yield { path: at, params: { text, fault } };
        }
      }
    }
  },
});
