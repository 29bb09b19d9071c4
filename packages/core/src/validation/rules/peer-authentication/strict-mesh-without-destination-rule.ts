import { usesMeshCertificates, isWide, wideRulesOf } from '../../checks/wide-mtls.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';

export const strictMeshWithoutDestinationRule: Rule = defineRule({
  code: 'KIA0401',
  severity: 'error',
  parity: 'kiali',
  since: '0.1',
  kinds: ['PeerAuthentication'],
  inputs: [wideRulesOf, meshOf],
  message: 'mTLS is required in the whole mesh, but no DestinationRule makes callers use it',
  *check({ cluster, namespace, object }, view) {
    const mesh = view.ask(meshOf, { cluster, namespace });
    if (mesh.autoMtls || mesh.rootNamespace !== namespace || !isWide(object) || object.spec?.mtls?.mode !== 'STRICT') return;
    if (!view.ask(wideRulesOf, { cluster, namespace }).mesh.some(usesMeshCertificates)) yield { path: 'spec/mtls' };
  },
});
