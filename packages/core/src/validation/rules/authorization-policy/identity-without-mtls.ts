import type { AuthorizationPolicy } from '../../../model/generated/istio.js';
import { callsAreMutual } from '../../checks/policy-mtls.js';
import { defineRule, type Rule } from '../../rule.js';
import { sourcesOf } from '../../walk/authorization-policy.js';
import { each } from '../../walk/walk.js';

const identityFields = ['principals', 'notPrincipals', 'namespaces', 'notNamespaces'] as const;
const identityKeys = new Set(['source.principal', 'source.namespace', 'connection.sni']);

export const identityWithoutMtls: Rule = defineRule({
  code: 'KIA0105',
  severity: 'error',
  parity: 'kiali',
  since: '0.1',
  kinds: ['AuthorizationPolicy'],
  inputs: [callsAreMutual],
  message: '{field} is only known of callers that use mTLS, which is not on for these workloads',
  *check({ cluster, namespace, object }, view) {
    const needed = [...identitiesOf(object)];
    if (needed.length === 0) return;
    const labels = object.spec?.selector?.matchLabels ?? {};
    if (view.ask(callsAreMutual, { cluster, namespace, labels })) return;
    for (const { path, field } of needed) yield { path, params: { field } };
  },
});

function* identitiesOf(policy: AuthorizationPolicy): Iterable<{ readonly path: string; readonly field: string }> {
  for (const { value: source, path } of sourcesOf(policy)) {
    for (const field of identityFields) if ((source[field] ?? []).length > 0) yield { path: `${path}/${field}`, field };
  }
  for (const { value: rule, path } of each(policy.spec?.rules, 'spec/rules')) {
    for (const { value: condition, path: at } of each(rule.when, `${path}/when`)) {
      if (identityKeys.has(condition.key)) yield { path: at, field: condition.key };
    }
  }
}
