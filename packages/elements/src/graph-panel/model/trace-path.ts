import type { GraphNode, MeshGraph, Span, Trace } from '@meshlens/core';

/** Ids of the nodes that the spans of a trace come from, and of the calls between them; nodes first, in the graph's order. */
export function tracePath({ nodes, edges }: MeshGraph, { spans }: Trace): readonly string[] {
  const at = new Map(spans.map((span) => [span.spanId, nodes.filter((node) => isOf(node, span))]));
  const between = new Map(nodes.filter(({ type }) => type === 'service').map((node) => [node.id, node]));
  const found = new Set([...at.values()].flat().map(({ id }) => id));
  const calls = new Set<string>();
  const idsAt = (span: string | undefined): ReadonlySet<string> => new Set((at.get(span ?? '') ?? []).map(({ id }) => id));
  for (const { spanId, parentSpanId } of spans) {
    const [from, to] = [idsAt(parentSpanId), idsAt(spanId)];
    for (const { id, source, target } of edges) {
      if (!from.has(source)) continue;
      if (to.has(target) && !to.has(source)) calls.add(id);
      // A call through a service is drawn as two.
      const onward = between.has(target) ? edges.find((next) => next.source === target && to.has(next.target)) : undefined;
      if (!onward || to.has(source)) continue;
      found.add(target);
      calls.add(id).add(onward.id);
    }
  }
  return [...nodes.filter(({ id }) => found.has(id)).map(({ id }) => id), ...edges.filter(({ id }) => calls.has(id)).map(({ id }) => id)];
}

/** Whether a span was made at a node: at its workload where both say which, else at its app. */
function isOf({ type, cluster, namespace, app, workload }: GraphNode, span: Span): boolean {
  if (type === 'service' || type === 'unknown') return false;
  const [name, place] = [span.service.split('.')[0], span.namespace ?? span.service.split('.')[1]];
  if (namespace !== place || (span.cluster !== undefined && cluster !== span.cluster)) return false;
  return workload !== undefined && span.workload !== undefined ? workload === span.workload : app !== undefined && app === name;
}
