import type { VirtualService } from '../../../model/generated/istio.js';
import { keyOf } from '../../engine/inputs.js';
import { gatewaysNamed } from '../../indexes/gateways.js';
import { selectingObjects } from '../../indexes/selecting-objects.js';
import { selectsLabels } from '../../indexes/selectors.js';
import { selectedWorkloads, type WorkloadFacts } from '../../indexes/workloads.js';
import { gatewaysStayInNamespace, meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';
import { gatewayRefsOf } from '../../walk/virtual-service.js';

function claimsOf({ spec }: VirtualService): readonly string[] {
  const matches = (spec?.http ?? []).flatMap(({ match }) => match ?? []);
  const headers = matches.flatMap((match) => [...Object.keys(match.headers ?? {}), ...Object.keys(match.withoutHeaders ?? {})]);
  return headers.filter((header) => /^@request\.auth\.claims[.[]/i.test(header));
}

export const claimMatchWithoutAuthentication: Rule = defineRule({
  code: 'IST0149',
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [gatewaysNamed, gatewaysStayInNamespace, selectedWorkloads, selectingObjects, meshOf],
  message: '{claim} is known only where tokens are checked, and no RequestAuthentication is for {workload} of the gateway {gateway}',
  *check({ cluster, namespace, object }, view) {
    const claim = claimsOf(object)[0];
    if (claim === undefined) return;
    const { rootNamespace } = view.ask(meshOf, { cluster, namespace });
    for (const { value: reference, path } of gatewayRefsOf(object)) {
      if (reference === 'mesh') continue;
      for (const gateway of view.ask(gatewaysNamed, { cluster, namespace, reference })) {
        const { selector } = gateway;
        const isOfNamespace = gateway.kind === 'K8sGateway' || view.ask(gatewaysStayInNamespace, gateway);
        const place = isOfNamespace ? gateway.namespace : '*';
        const workloads =
          Object.keys(selector).length === 0 ? [] : view.ask(selectedWorkloads, { cluster, namespace: place, labels: selector });
        const bare = workloads.find((workload) => !isAuthenticated(workload, rootNamespace));
        if (bare === undefined) continue;
        yield { path, params: { claim, workload: bare.name, gateway: `${gateway.namespace}/${gateway.name}` }, related: [refOf(gateway)] };
      }
    }

    function isAuthenticated(workload: WorkloadFacts, root: string): boolean {
      return [root, workload.namespace].some((home) =>
        view
          .get(selectingObjects, keyOf(cluster, 'RequestAuthentication', home))
          .some(({ labels }) => selectsLabels(labels, workload.labels)),
      );
    }
  },
});
