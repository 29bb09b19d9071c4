import type { GraphNode, MeshGraph, MetricsTarget } from '@meshlens/core';
import type { SelectDetail } from '../graph/graph-events.js';

/** Whose metrics belong to a selection; undefined where the store cannot tell (unknown sources, operations, boxes). */
export function metricsOf(
  graph: MeshGraph,
  { kind, id }: SelectDetail,
): { readonly target: MetricsTarget; readonly peer?: MetricsTarget } | undefined {
  const nodeTarget = (nodeId: string): MetricsTarget | undefined => {
    const node = graph.nodes.find((each) => each.id === nodeId);
    return node && targetOf(node);
  };
  if (kind === 'box' || kind === 'none') return undefined;
  if (kind === 'node') {
    const target = nodeTarget(id);
    return target && { target };
  }
  const edge = graph.edges.find((each) => each.id === id);
  const target = edge && nodeTarget(edge.source);
  const peer = edge && nodeTarget(edge.target);
  return target && peer && { target, peer };
}

function targetOf({ type, cluster, namespace, app, version, workload, service }: GraphNode): MetricsTarget | undefined {
  if (namespace === 'unknown') return undefined;
  switch (type) {
    case 'workload':
      return workload === undefined ? undefined : { cluster, namespace, type, name: workload };
    case 'service':
      return service === undefined ? undefined : { cluster, namespace, type, name: service };
    case 'app':
      return app === undefined ? undefined : { cluster, namespace, type, name: app, ...(version !== undefined && { version }) };
    case 'aggregate':
    case 'unknown':
      return undefined;
  }
}
