import { missingPort } from '../../checks/missing-port.js';
import { hostEntries } from '../../indexes/registry.js';
import { defineRule, type Rule } from '../../rule.js';
import { backendRefsOf, routeKinds } from '../../walk/routes.js';

/** A Service or host that is not there at all is told elsewhere. */
export const backendPortNotFound: Rule = defineRule({
  code: 'MSH8002',
  severity: 'error',
  parity: 'own',
  since: '0.1',
  kinds: routeKinds,
  inputs: [hostEntries],
  message: '{backend} has no port {port}; it has {ports}',
  evidence: 'presence',
  *check({ cluster, namespace, object }, view) {
    for (const { value: backend, path } of backendRefsOf(object)) {
      const { group = '', kind = 'Service', name, port = 0 } = backend;
      const home = backend.namespace || namespace;
      const host = hostOf[`${group}/${kind}`]?.(name, home);
      if (host === undefined || name === '' || port === 0) continue;
      const missing = missingPort({ cluster, namespace: home, host, port }, view);
      if (missing === undefined) continue;
      const { ports, related } = missing;
      yield { path: `${path}/port`, params: { backend: host, port, ports }, related };
    }
  },
});

/** The hosts that backends of these kinds stand for. */
const hostOf: Readonly<Record<string, (name: string, home: string) => string>> = {
  '/Service': (name, home) => `${name}.${home}.svc`,
  'networking.istio.io/Hostname': (name) => name,
};
