import { namesText } from '../../checks/names-text.js';
import { rivalInputs, rivalledPorts } from '../../checks/entry-port-rivals.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';

export const protocolsDisagree: Rule = defineRule({
  code: 'KIA1212',
  also: ['IST0177'],
  severity: 'warning',
  parity: 'both',
  since: '0.1',
  kinds: ['ServiceEntry'],
  inputs: rivalInputs,
  evidence: 'presence',
  message: 'Service entries {entries} disagree on the protocol of port {port} of {host}: {protocols}',
  *check(subject, view) {
    const { namespace, name } = subject;
    for (const { path, host, port, rivals, protocols } of rivalledPorts(subject, view)) {
      if (protocols.length < 2) continue;
      const others = rivals.filter((other) => other.namespace !== namespace || other.name !== name);
      const related = others.map((other) => refOf({ ...other, kind: 'ServiceEntry' }));
      yield { path, params: { host, port, protocols: protocols.join(', '), entries: namesText([subject, ...others]) }, related };
    }
  },
});
