import { defineRule, type Rule } from '../../rule.js';

const kinds: ReadonlySet<string> = new Set(['Gateway', 'GatewayClass', 'HTTPRoute', 'ReferenceGrant']);

export const gatewayApiVersionUnsupported: Rule = defineRule({
  code: 'IST0156',
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['CustomResourceDefinition'],
  inputs: [],
  message: '{kind} of the Gateway API is not served as v1beta1, only as {versions}',
  *check({ object: { spec } }) {
    const kind = spec?.names?.kind ?? '';
    const served = (spec?.versions ?? []).filter((version) => version.served === true).map((version) => version.name ?? '');
    if (spec?.group !== 'gateway.networking.k8s.io' || !kinds.has(kind) || served.length === 0) return;
    if (!served.some((version) => version === 'v1beta1' || version === 'v1'))
      yield { path: 'spec/versions', params: { kind, versions: served.join(', ') } };
  },
});
