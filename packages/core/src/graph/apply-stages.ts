import type { Facts, InputName } from '../facts/facts.js';
import type { GraphEdge, GraphNode, MeshGraph } from '../model/graph.js';
import { finish } from './finish.js';
import type { GraphOptions } from './options.js';
import { redraft } from './redraft.js';
import { stages } from './stages/index.js';
import type { GraphStage } from './stages/stage.js';

/** Names of the steps that a graph is built in, in their order. */
export const graphStageNames: readonly string[] = stages.map(({ name }) => name);

/** What the named stages depend on; for hosts that load facts for a graph they already have. Throws TypeError for an unknown name. */
export function stageInputs(names: readonly string[], options: GraphOptions): ReadonlySet<InputName> {
  return new Set<InputName>(named(names).flatMap((stage) => stage.inputs(options)));
}

/**
 * The graph as it is after the named stages too, in their own order, whatever the order of names. The graph given stays
 * as it is. A stage must not run twice on one graph where it adds traffic. Throws TypeError for an unknown name.
 */
export function applyStages(
  graph: MeshGraph,
  names: readonly string[],
  { facts, options }: { readonly facts: Facts; readonly options: GraphOptions },
): MeshGraph {
  const draft = redraft(graph);
  for (const stage of named(names)) stage.apply(draft, facts, options);
  const { boxes, nodes, edges } = finish(draft, options.boxBy);
  const oldNodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const oldEdges = new Map(graph.edges.map((edge) => [edge.id, edge]));
  return {
    ...graph,
    boxes,
    nodes: nodes.map((node) => keepTimes(node, oldNodes.get(node.id))),
    edges: edges.map((edge) => keepSecurity(keepTimes(edge, oldEdges.get(edge.id)), oldEdges.get(edge.id))),
  };
}

function named(names: readonly string[]): readonly GraphStage[] {
  const unknown = names.filter((name) => !graphStageNames.includes(name));
  if (unknown.length > 0) throw new TypeError(`Unknown graph stages ${unknown.join(', ')}: known are ${graphStageNames.join(', ')}.`);
  return stages.filter(({ name }) => names.includes(name));
}

/** What a draft cannot hold stays as it was, where no stage said it anew. */
function keepTimes<T extends GraphNode | GraphEdge>(next: T, previous: T | undefined): T {
  return previous?.responseTime !== undefined && next.responseTime === undefined ? { ...next, responseTime: previous.responseTime } : next;
}

function keepSecurity(next: GraphEdge, previous: GraphEdge | undefined): GraphEdge {
  if (previous === undefined || next.mtls !== undefined) return next;
  const { mtls, sourcePrincipal, destPrincipal } = previous;
  return {
    ...next,
    ...(mtls !== undefined && { mtls }),
    ...(sourcePrincipal !== undefined && { sourcePrincipal }),
    ...(destPrincipal !== undefined && { destPrincipal }),
  };
}
