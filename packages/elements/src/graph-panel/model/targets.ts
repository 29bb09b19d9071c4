import type { GraphFocus, GraphNode, MetricsTarget } from '@meshlens/core';
import type { Item } from './subject.js';

/** Whose metrics belong to what is selected; undefined where the store cannot tell (unknown sources, operations, clusters). */
export function metricsOf(item: Item): { readonly target: MetricsTarget; readonly peer?: MetricsTarget } | undefined {
  if (item.kind === 'node') {
    const target = targetOf(item.node);
    return target && { target };
  }
  if (item.kind === 'edge') {
    const target = targetOf(item.source);
    const peer = targetOf(item.target);
    return target && peer && { target, peer };
  }
  const { type, cluster, namespace, app } = item.box;
  if (type === 'cluster' || namespace === undefined) return undefined;
  const name = type === 'app' ? app : namespace;
  return name === undefined ? undefined : { target: { cluster, namespace, type, name } };
}

type NodeTarget = MetricsTarget & { readonly type: 'app' | 'service' | 'workload' };

function targetOf({ type, cluster, namespace, app, version, workload, service }: GraphNode): NodeTarget | undefined {
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

/** The node graph in which more can be asked about a node or edge; undefined where no node graph can be had of it. */
export function focusOf(item: Item): GraphFocus | undefined {
  if (item.kind === 'box') return undefined;
  if (item.kind === 'node') return focusOfNode(item.node);
  return focusOfNode(item.target) ?? focusOfNode(item.source);
}

function focusOfNode(node: GraphNode): GraphFocus | undefined {
  const { aggregate, cluster, namespace } = node;
  if (aggregate && namespace !== 'unknown') return { type: 'operation', cluster, namespace, name: aggregate.value };
  return targetOf(node);
}
