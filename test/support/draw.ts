import type { GraphNode, GraphQuery, KubernetesObject, MeshGraph } from '@meshlens/core';
import { namespaceObject } from './mesh.js';
import { drawRated, rated } from './rated-store.js';
import type { CallText } from './traffic.js';

/** The graph of the namespace `shop`, with `bank` and `edge` beside it, of these requests and objects. */
export async function drawShop(
  calls: readonly CallText[],
  query: Partial<GraphQuery>,
  objects: readonly KubernetesObject[] = [],
): Promise<MeshGraph> {
  const namespaces = ['shop', 'bank', 'edge'].filter(
    (name) => !objects.some(({ kind, metadata }) => kind === 'Namespace' && metadata.name === name),
  );
  const asked = { namespaces: ['shop'], graphType: 'workload', injectServiceNodes: false, boxBy: [], ...query } as const;
  return drawRated(rated('istio_requests_total', calls), asked, [...namespaces.map((name) => namespaceObject(name)), ...objects]);
}

/** What is said of nodes, by their ids; nodes of which nothing is said are left out. */
export function byNode<T>({ nodes }: MeshGraph, told: (node: GraphNode) => T | undefined): Readonly<Record<string, T>> {
  return Object.fromEntries(
    nodes.flatMap((node) => {
      const value = told(node);
      return value === undefined ? [] : [[node.id, value]];
    }),
  );
}

/** Rates by edge. */
export function rates({ edges }: MeshGraph): Readonly<Record<string, number>> {
  return Object.fromEntries(edges.map(({ id, traffic }) => [id, traffic.rate]));
}
