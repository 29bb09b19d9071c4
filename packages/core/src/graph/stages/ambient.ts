import type { DraftEdge, DraftNode, GraphDraft } from '../draft.js';
import { removeEdge } from '../remove-edge.js';
import { defineStage, type GraphStage } from './stage.js';

/**
 * Draws waypoints so that both directions are one edge, or takes them out. Nothing is lost by that but what the
 * waypoint itself sent and received: it reports each call that it forwards under both of the call's ends.
 * Source: kiali appender/ambient.go.
 */
export const ambient: GraphStage<never> = defineStage({
  name: 'ambient',
  feature: 'ambient',
  inputs: () => [],
  apply(draft, _facts, options) {
    for (const { source, target } of draft.edges) {
      if (source.marks.gateway?.kind === 'gateway-api' && isWaypoint(target)) source.marks.ingressWaypoint = true;
    }
    if (options.waypoints) markDirections(draft);
    else removeWaypoints(draft);
  },
});

function isWaypoint(node: DraftNode): boolean {
  return node.marks.waypoint === true;
}

/** An edge from a waypoint to somebody who also calls it becomes the way back of that call. */
function markDirections(draft: GraphDraft): void {
  const nested = new Set<DraftEdge>();
  for (const edge of draft.edges) {
    if (isWaypoint(edge.source)) {
      edge.waypoint = { direction: 'from', back: undefined };
    } else if (isWaypoint(edge.target)) {
      const back = draft.findEdge(edge.target, edge.source, edge.protocol);
      edge.waypoint = { direction: 'to', back };
      if (back !== undefined) nested.add(back);
    }
  }
  for (const edge of nested) draft.deleteEdge(edge);
}

function removeWaypoints(draft: GraphDraft): void {
  const cut = [...draft.edges].filter(({ source, target }) => isWaypoint(source) || isWaypoint(target));
  if (cut.length === 0 && ![...draft.nodes.values()].some(isWaypoint)) return;
  for (const edge of cut) removeEdge(draft, edge);
  const linked = new Set([...draft.edges].flatMap(({ source, target }) => [source, target]));
  const orphans = cut.flatMap(({ source, target }) => [source, target]).filter((node) => !linked.has(node));
  for (const { identity } of orphans) draft.nodes.delete(identity.id);
  for (const node of [...draft.nodes.values()]) if (isWaypoint(node)) draft.nodes.delete(node.identity.id);
}
