import type {
  AuthorizationPolicy,
  AuthorizationPolicySpecRulesFromSource,
  AuthorizationPolicySpecRulesToOperation,
} from '../../model/generated/istio.js';
import { each, type Placed } from './walk.js';

/** Every source of a policy's rules. */
export function* sourcesOf({ spec }: AuthorizationPolicy): Iterable<Placed<AuthorizationPolicySpecRulesFromSource>> {
  for (const { value: rule, path } of each(spec?.rules, 'spec/rules')) {
    for (const { value, path: from } of each(rule.from, `${path}/from`)) {
      if (value.source) yield { value: value.source, path: `${from}/source` };
    }
  }
}

/** Every operation of a policy's rules. */
export function* operationsOf({ spec }: AuthorizationPolicy): Iterable<Placed<AuthorizationPolicySpecRulesToOperation>> {
  for (const { value: rule, path } of each(spec?.rules, 'spec/rules')) {
    for (const { value, path: to } of each(rule.to, `${path}/to`)) {
      if (value.operation) yield { value: value.operation, path: `${to}/operation` };
    }
  }
}

/** What a policy says of callers: in these fields of its sources, and in conditions of this attribute. */
export function* callersOf(
  object: AuthorizationPolicy,
  { fields, attribute }: { readonly fields: readonly CallerField[]; readonly attribute: string },
): Iterable<Placed<string>> {
  for (const { value, path } of sourcesOf(object)) for (const field of fields) yield* each(value[field], `${path}/${field}`);
  for (const { value: rule, path } of each(object.spec?.rules, 'spec/rules')) {
    for (const { value, path: at } of each(rule.when, `${path}/when`))
      if (value.key === attribute) yield* each(value.values, `${at}/values`);
  }
}

type CallerField = 'namespaces' | 'notNamespaces' | 'principals';

/** Whether a text is one that a policy's value stands for: equal, or with a `*` at its start or end, `*` alone being any. */
export function matchesValue(value: string, text: string): boolean {
  if (value === '*') return text !== '';
  if (value.startsWith('*')) return text.endsWith(value.slice(1));
  if (value.endsWith('*')) return text.startsWith(value.slice(0, -1));
  return value === text;
}
