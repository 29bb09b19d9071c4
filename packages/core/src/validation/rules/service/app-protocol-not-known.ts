import { respelt } from '../../checks/repairs.js';
import { appProtocols, isAppProtocol, isInMesh } from '../../checks/ports.js';
import { meshPods } from '../../indexes/mesh-pods.js';
import { namespaceOf } from '../../indexes/namespaces.js';
import { selectedWorkloads } from '../../indexes/workloads.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const appProtocolNotKnown: Rule = defineRule({
  code: 'KIA0602',
  also: ['IST0118'],
  severity: 'error',
  parity: 'both',
  since: '0.1',
  kinds: ['Service'],
  inputs: [meshPods, namespaceOf, selectedWorkloads],
  repair: 'sometimes',
  message: 'Istio does not know the appProtocol {protocol}',
  *check(subject, view) {
    const inMesh = isInMesh(subject, view);
    if (inMesh === false) return;
    for (const { value: port, path } of each(subject.object.spec?.ports, 'spec/ports')) {
      if (!port.appProtocol || port.protocol === 'UDP' || isAppProtocol(port.appProtocol)) continue;
      const repair = respelt(`${path}/appProtocol`, port.appProtocol, appProtocols);
      yield { path, params: { protocol: port.appProtocol }, severity: inMesh ? 'error' : 'info', ...repair };
    }
  },
});
