import { jwksFetchers } from '../../indexes/jwks-uris.js';
import { istiodSetting } from '../../mesh/istiod-setting.js';
import { defineRule, type Rule } from '../../rule.js';

export const jwksFetchUnrestricted: Rule = defineRule({
  code: 'IST0175',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['Deployment'],
  inputs: [jwksFetchers],
  evidence: 'presence',
  message: 'istiod fetches keys from any address that a RequestAuthentication names ({count}: {names})',
  *check({ cluster, object }, view) {
    if (istiodSetting(object, 'BLOCKED_CIDRS_IN_JWKS_URIS') !== '') return;
    const names = view.get(jwksFetchers, cluster);
    if (names.length === 0) return;
    yield { path: 'spec/template/spec/containers', params: { count: names.length, names: names.slice(0, 5).join(', ') } };
  },
});
