import { keyOf } from '../../engine/inputs.js';
import { certificateOwners, certificatesOf } from '../../indexes/gateway-certificates.js';
import { selectsLabels } from '../../indexes/selectors.js';
import { gatewaysStayInNamespace } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';

export const certificateServedTwice: Rule = defineRule({
  code: 'IST0138',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['Gateway'],
  inputs: [certificateOwners, gatewaysStayInNamespace],
  message: 'The certificate {certificate} is also served on the same proxies by {others}',
  evidence: 'presence',
  *check({ cluster, namespace, name, object: { spec } }, view) {
    const stays = view.ask(gatewaysStayInNamespace, { cluster, namespace });
    for (const { certificate, path } of certificatesOf(spec)) {
      const others = view
        .get(certificateOwners, keyOf(cluster, certificate))
        .filter((other) => other.namespace !== namespace || other.name !== name)
        .filter((other) => !stays || other.namespace === namespace)
        .filter((other) => selectsLabels(spec?.selector ?? {}, other.selector));
      if (others.length === 0) continue;
      const shown = others.slice(0, 3).map((other) => `${other.namespace}/${other.name}`);
      yield {
        path,
        params: { certificate, others: shown.join(', ') },
        related: others.map((other) => refOf({ ...other, kind: 'Gateway' })),
      };
      return;
    }
  },
});
