import { keyOf } from '../../engine/inputs.js';
import { grantsOf } from '../../indexes/gateway-api.js';
import { gatewayDeployments } from '../../indexes/gateway-deployments.js';
import { serviceHosts } from '../../indexes/registry.js';
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
  inputs: [serviceHosts, gatewayDeployments, grantsOf],
  message: 'Service {service} of namespace {home} does not exist, or no ReferenceGrant lets this route refer to it',
  *check({ cluster, namespace, object }, view) {
    const group = 'gateway.networking.k8s.io';
    for (const { value, path, grant } of services()) {
      const { name: service } = value;
      const home = value.namespace || namespace;
      const exists =
        view.get(serviceHosts, `${service}.${home}.svc`.toLowerCase()).length > 0 ||
        view.ask(gatewayDeployments, home).some((made) => made.name === service);
      if (exists && (!grant || home === namespace || isGranted(home, service))) continue;
      yield { path: `${path}/name`, params: { service, home } };
    }

    function* services(): Iterable<Placed<BackendRef> & { readonly grant: boolean }> {
      for (const parent of each<BackendRef>(object.spec?.parentRefs, 'spec/parentRefs')) {
        if (parent.value.kind === 'Service') yield { ...parent, grant: false };
      }
      for (const backend of backendRefsOf(object)) {
        const { group: of = '', kind = 'Service' } = backend.value;
        if (kind === 'Service' && of === '') yield { ...backend, grant: true };
      }
    }
    function isGranted(home: string, service: string): boolean {
      return view
        .get(grantsOf, keyOf(cluster, home))
        .some(
          ({ from, to }) =>
            from.some((each) => each.group === group && each.kind === object.kind && each.namespace === namespace) &&
            to.some((each) => each.group === '' && each.kind === 'Service' && (each.name ?? service) === service),
        );
    }
  },
});
