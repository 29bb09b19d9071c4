import type { Facts, InputName } from '../facts/facts.js';
import type { MeshGraph } from '../model/graph.js';
import { GraphDraft } from './draft.js';
import { finish } from './finish.js';
import type { GraphOptions } from './options.js';
import { stages } from './stages/index.js';
import type { GraphStage } from './stages/stage.js';

/** Everything the asked graph depends on. */
export function graphInputs(options: GraphOptions): ReadonlySet<InputName> {
  return new Set<InputName>(['Namespace', ...stagesFor(options).flatMap((stage) => stage.inputs(options))]);
}

/** Builds the graph from facts. Pure and synchronous: equal facts make equal graphs, whatever the order of samples. */
export function buildGraph(facts: Facts, options: GraphOptions): MeshGraph {
  const draft = new GraphDraft();
  for (const stage of stagesFor(options)) stage.apply(draft, facts, options);
  const { boxes, nodes, edges } = finish(draft, options.boxBy);
  return {
    type: options.graphType,
    at: facts.at,
    windowSeconds: options.windowSeconds,
    namespaces: facts.scope.namespaces,
    boxes,
    nodes,
    edges,
  };
}

function stagesFor(options: GraphOptions): readonly GraphStage[] {
  return stages.filter((stage) => stage.feature === undefined || options.features.has(stage.feature));
}
