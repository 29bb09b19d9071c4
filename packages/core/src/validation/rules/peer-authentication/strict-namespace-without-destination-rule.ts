import { usesMeshCertificates, isWide, wideRulesOf } from '../../checks/wide-mtls.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';

export const strictNamespaceWithoutDestinationRule: Rule = defineRule({
  code: 'KIA0501',
  severity: 'error',
  parity: 'kiali',
  since: '0.1',
  kinds: ['PeerAuthentication'],
  inputs: [wideRulesOf, meshOf],
  message: 'mTLS is required in the namespace, but no DestinationRule makes callers use it',
  *check({ cluster, namespace, object }, view) {
    const mesh = view.ask(meshOf, { cluster, namespace });
    if (mesh.autoMtls || mesh.rootNamespace === namespace || !isWide(object) || object.spec?.mtls?.mode !== 'STRICT') return;
    const wide = view.ask(wideRulesOf, { cluster, namespace });
    if (![...wide.namespace, ...wide.mesh].some(usesMeshCertificates)) yield { path: 'spec/mtls' };
  },
});
