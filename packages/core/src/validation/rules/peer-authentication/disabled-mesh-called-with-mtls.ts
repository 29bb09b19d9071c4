import { isMutual, isWide, wideRulesOf } from '../../checks/wide-mtls.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';

export const disabledMeshCalledWithMtls: Rule = defineRule({
  code: 'KIA0506',
  severity: 'error',
  parity: 'kiali',
  since: '0.1',
  kinds: ['PeerAuthentication'],
  inputs: [wideRulesOf, meshOf],
  message: 'mTLS is off in the whole mesh, but a DestinationRule makes callers use it',
  evidence: 'presence',
  *check({ cluster, namespace, object }, view) {
    if (object.spec?.mtls?.mode !== 'DISABLE' || !isWide(object)) return;
    if (view.ask(meshOf, { cluster, namespace }).rootNamespace !== namespace) return;
    const callers = view.ask(wideRulesOf, { cluster, namespace }).mesh.filter(isMutual);
    if (callers.length === 0) return;
    yield { path: 'spec/mtls', related: callers.map((rule) => refOf({ ...rule, kind: 'DestinationRule' })) };
  },
});
