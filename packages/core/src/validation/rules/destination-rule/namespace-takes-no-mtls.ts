import { wideHost } from '../../checks/wide-host.js';
import { serverModesOf } from '../../indexes/server-modes.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';

export const namespaceTakesNoMtls: Rule = defineRule({
  code: 'KIA0206',
  severity: 'error',
  parity: 'kiali',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [serverModesOf, meshOf],
  message: 'Callers are told to use mTLS for {namespace}, and no peer authentication says that its workloads take it',
  *check({ cluster, namespace, object: { spec } }, view) {
    const tls = spec?.trafficPolicy?.tls;
    if (spec === undefined || tls === undefined || tls.mode !== 'ISTIO_MUTUAL') return;
    const mesh = view.ask(meshOf, { cluster, namespace });
    const wide = wideHost(spec.host, { namespace, domain: mesh.domain });
    if (wide === undefined || wide === '*' || mesh.autoMtls) return;
    const modes = view.ask(serverModesOf, { cluster, namespace: wide, from: namespace });
    if ([...modes.own, ...modes.mesh].some((mode) => mode === 'STRICT' || mode === 'PERMISSIVE')) return;
    yield { path: 'spec/trafficPolicy/tls/mode', params: { namespace: wide } };
  },
});
