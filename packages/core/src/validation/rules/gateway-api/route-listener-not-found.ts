import { missingPort } from '../../checks/missing-port.js';
import { parentDoors } from '../../indexes/gateway-api.js';
import { hostEntries } from '../../indexes/registry.js';
import { defineRule, type Rule } from '../../rule.js';
import { routeKinds } from '../../walk/routes.js';
import { each } from '../../walk/walk.js';

/** Of a Service only the port counts: Istio does not read the section of such a parent. */
export const routeListenerNotFound: Rule = defineRule({
  code: 'MSH8001',
  severity: 'error',
  parity: 'own',
  since: '0.1',
  kinds: routeKinds,
  inputs: [parentDoors, hostEntries],
  message: '{parent} of namespace {home} has no {section}; it has {sections}',
  evidence: 'presence',
  *check({ cluster, namespace, object }, view) {
    for (const { value: parent, path } of each(object.spec?.parentRefs, 'spec/parentRefs')) {
      const { kind = 'Gateway', name, port = 0, sectionName = '' } = parent;
      if (port === 0 && sectionName === '') continue;
      const home = parent.namespace || namespace;
      const at = { parent: `${kind} ${name}`, home };
      const doors = view.ask(parentDoors, { cluster, namespace, parent })?.doors;
      const named = doors?.filter((door) => sectionName === '' || door.name === sectionName);
      if (doors !== undefined && named?.length === 0) {
        const sections = textOf(doors.map((door) => door.name));
        yield { path: `${path}/sectionName`, params: { ...at, section: `listener ${sectionName}`, sections } };
      } else if (named !== undefined && port !== 0) {
        const ports = named.map((door) => door.port);
        if (!ports.includes(port)) yield { path: `${path}/port`, params: { ...at, section: `port ${port}`, sections: textOf(ports) } };
      } else if (kind === 'Service' && port !== 0) {
        const missing = missingPort({ cluster, namespace: home, host: `${name}.${home}.svc`, port }, view);
        if (missing) yield { path: `${path}/port`, params: { ...at, section: `port ${port}`, sections: missing.ports } };
      }
    }
  },
});

function textOf(sections: readonly (number | string)[]): string {
  return [...new Set(sections)].join(', ') || 'none';
}
