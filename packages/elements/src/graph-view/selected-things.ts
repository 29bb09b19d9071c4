import type { MeshGraph } from '@meshlens/core';
import { memoize } from '../controllers/memoize.js';
import { type DetailLevel, detailLevels } from '../graph/detail-level.js';
import type { GraphDisplay } from '../graph/graph-display.js';
import { seenGraph } from '../graph/seen-graph.js';
import type { Situation } from './state/graph-view-state.js';

/** All that is selected in a view, and the graph that knows it. Equal questions give the same object. */
export class SelectedThings {
  readonly #ids = memoize((selection: Situation['selection'], also: Situation['alsoSelected']): readonly string[] =>
    selection ? [...(also ?? []), selection.id] : [],
  );
  readonly #drawn = memoize(
    (graph: MeshGraph, collapsed: Situation['collapsed'], edgeMode: GraphDisplay['edgeMode'], ids: readonly string[]) => {
      const atLevel = (level: DetailLevel): MeshGraph => seenGraph(graph, { collapsed, detail: 'auto', edgeMode, level }).graph;
      const drawings = (collapsed ? (['all'] as const) : detailLevels).map(atLevel);
      return drawings.find((drawing) => ids.some((id) => has(drawing, id) && !has(graph, id)));
    },
  );

  /** The last chosen one last. */
  ids({ selection, alsoSelected }: Pick<Situation, 'alsoSelected' | 'selection'>): readonly string[] {
    return this.#ids(selection, alsoSelected);
  }

  /** The graph as it is drawn, where something is selected that only this knows: calls added up between closed boxes. */
  drawn(graph: MeshGraph, situation: Situation, { edgeMode }: Pick<GraphDisplay, 'edgeMode'>): MeshGraph | undefined {
    const ids = this.ids(situation);
    return ids.every((id) => has(graph, id)) ? undefined : this.#drawn(graph, situation.collapsed, edgeMode, ids);
  }
}

function has({ nodes, edges, boxes }: MeshGraph, id: string): boolean {
  return [nodes, edges, boxes].some((things) => things.some((each) => each.id === id));
}
