import { isGranted } from '../../checks/grants.js';
import { keyOf } from '../../engine/inputs.js';
import { entryNames } from '../../indexes/entry-names.js';
import { grantsOf } from '../../indexes/gateway-api.js';
import { gatewayDeployments } from '../../indexes/gateway-deployments.js';
import { hostEntries, serviceHosts } from '../../indexes/registry.js';
import { defineRule, type Rule } from '../../rule.js';
import { type BackendRef, backendRefsOf, routeKinds } from '../../walk/routes.js';
import { each, type Placed } from '../../walk/walk.js';

/** A parent in another namespace needs no grant: such a route holds for the callers of its own namespace only. */
export const routeServiceNotFound: Rule = defineRule({
  code: 'KIA1402',
  severity: 'error',
  parity: 'kiali',
  since: '0.1',
  kinds: routeKinds,
  inputs: [serviceHosts, gatewayDeployments, grantsOf, entryNames, hostEntries],
  message: '{kind} {service} of namespace {home} does not exist, or no ReferenceGrant lets this route refer to it',
  *check(subject, view) {
    const { cluster, namespace, object } = subject;
    for (const { value, path, kind, grant } of services()) {
      const { name: service } = value;
      const home = value.namespace || namespace;
      if (exists(kind, service, home) && (!grant || isGranted(subject, { kind: 'Service', home, name: service }, view))) continue;
      yield { path: `${path}/name`, params: { kind, service, home } };
    }

    function* services(): Iterable<Placed<BackendRef> & { readonly kind: string; readonly grant: boolean }> {
      for (const parent of each<BackendRef>(object.spec?.parentRefs, 'spec/parentRefs')) {
        const { group: of, kind = '' } = parent.value;
        if (kind === 'Service' || (kind === 'ServiceEntry' && of === istio)) yield { ...parent, kind, grant: false };
      }
      for (const backend of backendRefsOf(object)) {
        const { group: of = '', kind = 'Service' } = backend.value;
        if (kind === 'Service' && of === '') yield { ...backend, kind, grant: true };
        if (kind === 'Hostname' && of === istio) yield { ...backend, kind, grant: false };
      }
    }
    function exists(kind: string, name: string, home: string): boolean {
      if (kind === 'ServiceEntry') return view.get(entryNames, keyOf(cluster, home, name)).length > 0;
      if (kind === 'Hostname') return view.ask(hostEntries, { cluster, namespace: home, host: name }).length > 0;
      const isThere = view.get(serviceHosts, `${name}.${home}.svc`.toLowerCase()).length > 0;
      return isThere || view.ask(gatewayDeployments, home).some((made) => made.name === name);
    }
  },
});

const istio = 'networking.istio.io';
