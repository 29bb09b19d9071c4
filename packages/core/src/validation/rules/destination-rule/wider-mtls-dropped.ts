import { plainHost, serviceOfHost } from '../../hosts/hosts.js';
import { serviceSpelling } from '../../hosts/spellings.js';
import { destinationRulesFor } from '../../indexes/destination-rules.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';

export const widerMtlsDropped: Rule = defineRule({
  code: 'KIA0204',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [destinationRulesFor, meshOf],
  evidence: 'presence',
  message: 'It says nothing of TLS, so that mTLS which {rule} switches on for {wide} does not hold for {host}',
  *check({ cluster, namespace, name, object: { spec } }, view) {
    const host = spec?.host ?? '';
    const policy = spec?.trafficPolicy;
    const saysTls = policy?.tls !== undefined || (policy?.portLevelSettings ?? []).some(({ tls }) => tls !== undefined);
    if (host === '' || saysTls) return;
    const { domain, rootNamespace } = view.ask(meshOf, { cluster, namespace });
    const plain = plainHost(host, { namespace, domain });
    const home = serviceOfHost(serviceSpelling(plain))?.namespace ?? /^\*\.([^.]+)\.svc$/.exec(plain)?.[1];
    // Callers take rules of their own namespace first, then of the service's, then of the root: one that lies elsewhere is never dropped.
    const reached = new Set([namespace, home, rootNamespace]);
    const dropped = view
      .ask(destinationRulesFor, { cluster, namespace, host })
      .filter(
        (other) =>
          other.tlsMode === 'ISTIO_MUTUAL' && reached.has(other.namespace) && (other.namespace !== namespace || other.name !== name),
      );
    const [first] = dropped;
    if (first === undefined) return;
    const params = { rule: `${first.namespace}/${first.name}`, wide: first.host, host };
    yield { path: 'spec/trafficPolicy', params, related: dropped.map((other) => refOf({ ...other, kind: 'DestinationRule' })) };
  },
});
