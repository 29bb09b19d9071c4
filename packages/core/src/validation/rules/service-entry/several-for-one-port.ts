import { namesText } from '../../checks/names-text.js';
import { rivalInputs, rivalledPorts } from '../../checks/entry-port-rivals.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';

/** Of two namespaces each has its own, which Istio resolves; Kiali reports them. */
export const severalForOnePort: Rule = defineRule({
  code: 'KIA1211',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: ['ServiceEntry'],
  inputs: rivalInputs,
  evidence: 'presence',
  message: 'The host {host} has the port {port} more than once in this namespace: {entries}',
  *check(subject, view) {
    const { namespace, name } = subject;
    for (const { path, host, port, rivals, protocols } of rivalledPorts(subject, view)) {
      const near = rivals.filter((other) => other.namespace === namespace);
      if (near.length === 0 || protocols.length > 1) continue;
      const others = near.filter((other) => other.name !== name);
      yield {
        path,
        params: { host, port, entries: namesText([subject, ...others]) },
        related: others.map((other) => refOf({ ...other, kind: 'ServiceEntry' })),
      };
    }
  },
});
