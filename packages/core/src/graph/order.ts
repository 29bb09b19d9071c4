import type { DraftEdge } from './draft-edge.js';
import type { DraftNode, GraphDraft } from './draft.js';
import { compare, sorted, sortInPlace } from './sorted.js';

/**
 * The draft's nodes by cluster, namespace, app and id, each with its position noted. Names of clusters and namespaces are
 * few, so that nodes are first put to their place and then put in order there.
 */
export function nodesInOrder(draft: GraphDraft): readonly DraftNode[] {
  const clusters = new Map<string, Map<string, DraftNode[]>>();
  for (const node of draft.nodes) {
    const { cluster, namespace } = node.identity;
    let namespaces = clusters.get(cluster);
    if (namespaces === undefined) clusters.set(cluster, (namespaces = new Map<string, DraftNode[]>()));
    const there = namespaces.get(namespace);
    if (there === undefined) namespaces.set(namespace, [node]);
    else there.push(node);
  }
  const nodes: DraftNode[] = [];
  for (const namespaces of inOrder(clusters)) {
    for (const there of inOrder(namespaces)) {
      for (const node of sortInPlace(there, byAppAndId)) {
        node.position = nodes.length;
        nodes.push(node);
      }
    }
  }
  return nodes;
}

/** All edges by the positions of the nodes that they lead from and to, and then by protocol. */
export function edgesInOrder(nodes: readonly DraftNode[]): readonly DraftEdge[] {
  const edges: DraftEdge[] = [];
  for (const { outgoing } of nodes) {
    for (const edge of sorted(outgoing, byTarget)) edges.push(edge);
  }
  return edges;
}

function inOrder<T>(byName: ReadonlyMap<string, T>): readonly T[] {
  return [...byName].sort(([a], [b]) => compare(a, b)).map(([, value]) => value);
}

function byAppAndId({ identity: a, app: appOfA = '' }: DraftNode, { identity: b, app: appOfB = '' }: DraftNode): number {
  return compare(appOfA, appOfB) || compare(a.id, b.id);
}

function byTarget(a: DraftEdge, b: DraftEdge): number {
  return a.target.position - b.target.position || compare(a.protocol, b.protocol);
}
