import { jwksFetchers } from '../../indexes/jwks-uris.js';
import { defineRule, type Rule } from '../../rule.js';

const setting = 'BLOCKED_CIDRS_IN_JWKS_URIS';

export const jwksFetchUnrestricted: Rule = defineRule({
  code: 'IST0175',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['Deployment'],
  inputs: [jwksFetchers],
  evidence: 'presence',
  message: 'istiod fetches keys from any address that a RequestAuthentication names ({count}: {names})',
  *check({ cluster, object: { metadata, spec } }, view) {
    if (metadata.labels?.app !== 'istiod') return;
    const containers: readonly { readonly name: string; readonly env?: readonly { readonly name: string; readonly value?: string }[] }[] =
      spec?.template?.spec?.containers ?? [];
    if (containers.some(({ env = [] }) => env.some(({ name, value = '' }) => name === setting && value !== ''))) return;
    const names = view.get(jwksFetchers, cluster);
    if (names.length === 0) return;
    yield { path: 'spec/template/spec/containers', params: { count: names.length, names: names.slice(0, 5).join(', ') } };
  },
});
