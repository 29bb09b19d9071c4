import type { DraftEdge } from '../draft-edge.js';
import type { DraftNode, GraphDraft } from '../draft.js';
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
    const waypoints = draft.nodes.filter(isWaypoint);
    for (const { incoming } of waypoints) {
      for (const { source } of incoming) if (source.marks.gateway?.kind === 'gateway-api') source.marks.ingressWaypoint = true;
    }
    if (waypoints.length === 0) return;
    if (options.waypoints) markDirections(draft);
    else removeWaypoints(draft, waypoints);
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

function removeWaypoints(draft: GraphDraft, waypoints: readonly DraftNode[]): void {
  const neighbours = new Set<DraftNode>();
  for (const edge of draft.edges) {
    if (!isWaypoint(edge.source) && !isWaypoint(edge.target)) continue;
    removeEdge(draft, edge);
    neighbours.add(edge.source).add(edge.target);
  }
  const orphans = [...neighbours].filter(({ incoming, outgoing }) => incoming.length === 0 && outgoing.length === 0);
  draft.removeNodes([...waypoints, ...orphans]);
}
