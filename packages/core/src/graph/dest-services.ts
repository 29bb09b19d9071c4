import type { ServiceName } from '../model/graph.js';
import type { DraftNode } from './draft.js';

/** The services under which a node was called, in the order they were met. */
export function destServicesOf({ destServices }: DraftNode): readonly ServiceName[] {
  return destServices === undefined ? [] : [...destServices.values()];
}

export function addDestService(node: DraftNode, service: ServiceName): void {
  node.destServices ??= new Map();
  const key = `${service.cluster}\n${service.namespace}\n${service.name}`;
  if (!node.destServices.has(key)) node.destServices.set(key, service);
}
