import { wideHost } from '../../checks/wide-host.js';
import { serverModesOf } from '../../indexes/server-modes.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';

export const namespaceInsistsOnMtls: Rule = defineRule({
  code: 'KIA0207',
  severity: 'error',
  parity: 'kiali',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [serverModesOf, meshOf],
  evidence: 'presence',
  message: 'Callers are told not to use mTLS for {namespace}, and its workloads take nothing else',
  *check({ cluster, namespace, object: { spec } }, view) {
    const tls = spec?.trafficPolicy?.tls;
    if (spec === undefined || tls === undefined || (tls.mode ?? 'DISABLE') !== 'DISABLE') return;
    const mesh = view.ask(meshOf, { cluster, namespace });
    const wide = wideHost(spec.host, { namespace, domain: mesh.domain });
    if (wide === undefined || wide === '*') return;
    const modes = view.ask(serverModesOf, { cluster, namespace: wide, from: namespace });
    if (!modes.own.includes('STRICT')) return;
    yield { path: 'spec/trafficPolicy/tls/mode', params: { namespace: wide } };
  },
});
