import type { Facts } from '../facts/facts.js';
import type { Service } from '../model/kubernetes.js';
import type { DraftNode } from './draft.js';

/** The Service that a node is; undefined for nodes that are none, and for those that Kubernetes does not know. */
export function serviceOf(node: DraftNode, facts: Facts<'Service'>): Service | undefined {
  const { type, cluster, namespace, service: name } = node.identity;
  if (type !== 'service' || name === undefined) return undefined;
  if (node.service === undefined) node.service = facts.find('Service', { cluster, namespace, name }) ?? null;
  return node.service ?? undefined;
}
