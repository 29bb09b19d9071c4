import type { ServiceName } from '../model/graph.js';
import type { DraftNode } from './draft.js';

export function addDestService(node: DraftNode, service: ServiceName): void {
  for (const known of node.destServices) {
    if (known.name === service.name && known.namespace === service.namespace && known.cluster === service.cluster) return;
  }
  node.destServices = node.destServices.length === 0 ? [service] : [...node.destServices, service];
}
