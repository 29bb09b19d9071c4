import type { MeshGraph } from '@meshlens/core';
import type { ListedChange } from '../compare/change-list.js';
import type { Comparer } from '../compare/comparer.js';
import { memoize } from '../controllers/memoize.js';
import type { GraphAnnotations } from '../graph/annotations.js';
import { type GraphHooks, hostAnnotations } from './graph-hooks.js';
import { type FindLanguage, showGraph, type ShownGraph } from './shown-graph.js';
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
  /** Undefined while what compares is not loaded: then only the graph in hand is drawn. */
  readonly comparing: { readonly Comparer: new () => Comparer } | undefined;
  readonly language: FindLanguage;
  readonly find: string;
  readonly hiding: Hiding;
  readonly hooks: GraphHooks;
}

/** Makes drawings of the graph in hand. What did not change comes back as the same object, so that nothing is drawn anew for it. */
export class PictureMaker {
  readonly #main = new DrawingMaker();
  readonly #beside = new DrawingMaker();
  #comparer: Comparer | undefined;

  make({ graph, before, mode, comparing, ...how }: PictureInput): ViewPicture {
    if (!before || !mode || !comparing) return { whole: graph, main: this.#main.make(graph, how) };
    this.#comparer ??= new comparing.Comparer();
    const { whole, changes, marks, beside } = this.#comparer.compare(before, graph, mode);
    return {
      whole,
      changes,
      main: this.#main.make(whole, { ...how, marks }),
      ...(beside && { beside: this.#beside.make(beside.whole, { ...how, marks: beside.marks }) }),
    };
  }
}

interface DrawingInput extends Pick<PictureInput, 'find' | 'hiding' | 'hooks' | 'language'> {
  readonly marks?: GraphAnnotations['changes'];
}

class DrawingMaker {
  readonly #show = memoize((graph: MeshGraph, find: string, hiding: Hiding, language: FindLanguage) =>
    showGraph(graph, { find, hiding, language }),
  );
  readonly #said = memoize(hostAnnotations);
  readonly #join = memoize((said: GraphAnnotations, changes: GraphAnnotations['changes']): GraphAnnotations =>
    changes ? { ...said, changes } : said,
  );

  make(graph: MeshGraph, { find, hiding, language, hooks, marks }: DrawingInput): Drawing {
    return {
      shown: this.#show(graph, find, hiding, language),
      annotations: this.#join(this.#said(graph.nodes, hooks.nodeLabel, hooks.decorate), marks),
    };
  }
}
