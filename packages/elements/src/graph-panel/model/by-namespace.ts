import { type GraphNode, type HealthStatus, type MeshGraph, worstHealth } from '@meshlens/core';
import { healthOf } from '../../graph/legend-table.js';
import { flowsOf } from './flows.js';
import type { Total } from './totals.js';

/** One namespace of one cluster at a glance. */
export interface NamespaceLine {
  readonly cluster: string;
  readonly namespace: string;
  readonly status: HealthStatus;
  readonly inbound: readonly Total[];
  /** Id of its box, where boxes are drawn. */
  readonly box: string | undefined;
}

/** The asked namespaces that have a node, sorted by name and cluster. */
export function namespaceLines(graph: MeshGraph): readonly NamespaceLine[] {
  const asked = new Set(graph.namespaces);
  const groups = new Map<string, GraphNode[]>();
  for (const node of graph.nodes) {
    if (!asked.has(node.namespace)) continue;
    const key = `${node.namespace} ${node.cluster}`;
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  return [...groups]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([, nodes]) => {
      const [first] = nodes;
      if (first === undefined) return [];
      const { cluster, namespace } = first;
      const box = graph.boxes.find((each) => each.type === 'namespace' && each.cluster === cluster && each.namespace === namespace);
      return [{ cluster, namespace, status: worstHealth(nodes.map(healthOf)), inbound: flowsOf(graph, nodes).inbound, box: box?.id }];
    });
}
