import { isInMesh, saysProtocol } from '../../checks/ports.js';
import { meshPods } from '../../indexes/mesh-pods.js';
import { namespaceOf } from '../../indexes/namespaces.js';
import { selectedWorkloads } from '../../indexes/workloads.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const portNameNotKnown: Rule = defineRule({
  code: 'KIA0601',
  also: ['IST0118'],
  severity: 'error',
  parity: 'both',
  since: '0.1',
  kinds: ['Service'],
  inputs: [meshPods, namespaceOf, selectedWorkloads],
  message: 'The name "{port}" of port {number} does not begin with a protocol',
  *check(subject, view) {
    const inMesh = isInMesh(subject, view);
    if (inMesh === false || subject.object.spec?.type === 'ExternalName') return;
    for (const { value: port, path } of each(subject.object.spec?.ports, 'spec/ports')) {
      if (port.appProtocol || saysProtocol(port)) continue;
      yield { path, params: { port: port.name ?? '', number: port.port }, severity: inMesh ? 'error' : 'info' };
    }
  },
});
