import type { Route } from '../../facts/derived/route.js';
import type { InputName } from '../../facts/facts.js';
import type { DraftNode } from '../draft.js';
import { nodeHosts } from '../node-hosts.js';
import { defineStage, type GraphStage } from './stage.js';

const senses = [
  'faultInjection',
  'mirroring',
  'requestRouting',
  'requestTimeout',
  'tcpTrafficShifting',
  'trafficShifting',
] as const satisfies readonly (keyof Route & keyof DraftNode['marks'])[];

/**
 * Names what routes calls to a service, and what any of it does with them. What routes to a service is what leads to it,
 * whatever host was called. Source: kiali appender/istio_details.go, which stops at the first VirtualService.
 */
export const routes: GraphStage<Extract<InputName, 'derived:routes'>> = defineStage({
  name: 'routes',
  feature: 'istio',
  inputs: () => ['derived:routes'],
  apply(draft, facts) {
    const index = facts.derived('routes');
    for (const node of draft.nodes) {
      if (node.identity.type !== 'service' || node.marks.egressCluster) continue;
      const leading = index.leadingTo(node.identity.cluster, nodeHosts(node));
      if (leading.length === 0) continue;
      node.marks.routes = leading.map(({ kind, namespace, name, hosts }) => ({ kind, namespace, name, hosts }));
      for (const sense of senses) if (leading.some((route) => route[sense])) node.marks[sense] = true;
    }
  },
});
