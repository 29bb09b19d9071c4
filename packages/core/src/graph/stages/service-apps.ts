import { appOf } from '../../facts/derived/canonical-labels.js';
import type { Service } from '../../model/kubernetes.js';
import type { Facts } from '../../facts/facts.js';
import type { DraftNode } from '../draft.js';
import { serviceOf } from '../node-service.js';
import { defineStage, type GraphStage } from './stage.js';

/**
 * Gives service nodes the app that their Service's labels name, so that they get into its box. For a ServiceEntry inside
 * the mesh it is the Service that one of its hosts is named after. Source: kiali appender/istio_details.go addLabels.
 */
export const serviceApps: GraphStage<'Service'> = defineStage({
  name: 'service-apps',
  feature: 'istio',
  inputs: () => ['Service'],
  apply(draft, facts) {
    for (const node of draft.nodes) {
      if (node.identity.type !== 'service' || node.app !== undefined || node.marks.egressCluster) continue;
      const labels = namedService(node, facts)?.metadata.labels;
      if (labels !== undefined) node.app = appOf(labels);
    }
  },
});

function namedService(node: DraftNode, facts: Facts<'Service'>): Service | undefined {
  const { cluster, namespace } = node.identity;
  const { serviceEntry } = node.marks;
  if (serviceEntry === undefined) return serviceOf(node, facts);
  if (serviceEntry.location !== 'MESH_INTERNAL') return undefined;
  for (const host of serviceEntry.hosts) {
    const found = facts.find('Service', { cluster, namespace, name: host.split('.')[0] ?? host });
    if (found !== undefined) return found;
  }
  return undefined;
}
