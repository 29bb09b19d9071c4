import type { MeshGraph } from '@meshlens/core';
import { memoize } from '../controllers/memoize.js';
import type { GraphDisplay } from '../graph/graph-display.js';
import { seenGraph } from '../graph/seen-graph.js';
import type { Situation } from './state/graph-view-state.js';

/** All that is selected in a view, and the graph that knows it. Equal questions give the same object. */
export class SelectedThings {
  readonly #ids = memoize((selection: Situation['selection'], also: Situation['alsoSelected']): readonly string[] =>
    selection ? [...(also ?? []), selection.id] : [],
  );
  readonly #drawn = memoize(
    (graph: MeshGraph, collapsed: Situation['collapsed'], edgeMode: GraphDisplay['edgeMode']) =>
      seenGraph(graph, { collapsed, detail: 'auto', edgeMode }).graph,
  );

  /** The last chosen one last. */
  ids({ selection, alsoSelected }: Pick<Situation, 'alsoSelected' | 'selection'>): readonly string[] {
    return this.#ids(selection, alsoSelected);
  }

  /** The graph as it is drawn, where something is selected that only this knows: calls added up between closed boxes. */
  drawn(graph: MeshGraph, situation: Situation, { edgeMode }: Pick<GraphDisplay, 'edgeMode'>): MeshGraph | undefined {
    const { boxes, edges, nodes } = graph;
    const known = (id: string): boolean => [nodes, edges, boxes].some((things) => things.some((each) => each.id === id));
    return this.ids(situation).every(known) ? undefined : this.#drawn(graph, situation.collapsed, edgeMode);
  }
}
