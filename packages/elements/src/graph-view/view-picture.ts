import { diffGraphs, type MeshGraph } from '@meshlens/core';
import { changeMarks, type ListedChange, listChanges, sideMarks } from '../compare/change-list.js';
import { unionGraph } from '../compare/union-graph.js';
import { memoize } from '../controllers/memoize.js';
import type { GraphAnnotations } from '../graph/annotations.js';
import { type GraphHooks, hostAnnotations } from './graph-hooks.js';
import { showGraph, type ShownGraph } from './shown-graph.js';
import type { Comparison, Hiding } from './state/graph-view-state.js';

/** One drawing: a graph after finding and hiding, with all that is said about it. */
export interface Drawing {
  readonly shown: ShownGraph;
  readonly annotations: GraphAnnotations;
}

export interface ViewPicture {
  /** The graph in hand, before anything is hidden. */
  readonly whole: MeshGraph;
  /** What is drawn: of now, or of both times in one. */
  readonly main: Drawing;
  /** The earlier graph, where two stand side by side. */
  readonly beside?: Drawing;
  /** Absent where nothing is compared, or the earlier graph is not there yet. */
  readonly changes?: readonly ListedChange[];
}

export interface PictureInput {
  readonly graph: MeshGraph;
  readonly before: MeshGraph | undefined;
  readonly mode: Comparison['mode'] | undefined;
  readonly find: string;
  readonly hiding: Hiding;
  readonly hooks: GraphHooks;
}

/** Makes drawings of the graph in hand. What did not change comes back as the same object, so that nothing is drawn anew for it. */
export class PictureMaker {
  readonly #union = memoize(unionGraph);
  readonly #unionBefore = memoize(unionGraph);
  readonly #changes = memoize((before: MeshGraph, after: MeshGraph) => listChanges(diffGraphs(before, after)));
  readonly #main = new DrawingMaker();
  readonly #beside = new DrawingMaker();
  readonly #marks = memoize(changeMarks);
  readonly #after = memoize((changes: readonly ListedChange[]) => sideMarks(changes, 'after'));
  readonly #before = memoize((changes: readonly ListedChange[]) => sideMarks(changes, 'before'));

  make({ graph, before, mode, find, hiding, hooks }: PictureInput): ViewPicture {
    if (!before || !mode) return { whole: graph, main: this.#main.make(graph, { find, hiding, hooks }) };
    const whole = this.#union(graph, before);
    const changes = this.#changes(before, graph);
    if (mode === 'overlay') return { whole, changes, main: this.#main.make(whole, { find, hiding, hooks, marks: this.#marks(changes) }) };
    return {
      whole,
      changes,
      main: this.#main.make(whole, { find, hiding, hooks, marks: this.#after(changes) }),
      beside: this.#beside.make(this.#unionBefore(before, graph), { find, hiding, hooks, marks: this.#before(changes) }),
    };
  }
}

interface DrawingInput extends Pick<PictureInput, 'find' | 'hiding' | 'hooks'> {
  readonly marks?: GraphAnnotations['changes'];
}

class DrawingMaker {
  readonly #show = memoize(showGraph);
  readonly #said = memoize(hostAnnotations);
  readonly #join = memoize((said: GraphAnnotations, changes: GraphAnnotations['changes']): GraphAnnotations =>
    changes ? { ...said, changes } : said,
  );

  make(graph: MeshGraph, { find, hiding, hooks, marks }: DrawingInput): Drawing {
    return {
      shown: this.#show(graph, find, hiding),
      annotations: this.#join(this.#said(graph.nodes, hooks.nodeLabel, hooks.decorate), marks),
    };
  }
}
