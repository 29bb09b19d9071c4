import type { MeshGraph } from '@meshlens/core';
import { inSlices, unlessAborted } from '../layout/slices.js';
import { drain, type Steps, whileWanted } from '../layout/steps.js';
import type { Board } from './board.js';
import type { Changes } from './difference.js';
import { MadeElements } from './made-elements.js';
import { type ElementData, type Labelling, toElements } from './to-elements.js';

/** A graph of fewer nodes and edges is taken at once: its elements are made within a frame. */
const atOnce = 400;

interface IntakeOptions {
  readonly board: Board;
  readonly signal: AbortSignal;
  /** The board holds other elements now. */
  readonly onTaken: (elements: readonly ElementData[], changes: Changes) => void;
}

/**
 * Puts one graph after the other on a board, large ones between the page's other work. A later one takes over from one not done, of which
 * nothing is seen then.
 */
export class Intake {
  readonly #options: IntakeOptions;
  readonly #made = new MadeElements();
  #turn = 0;

  constructor(options: IntakeOptions) {
    this.#options = options;
  }

  take(graph: MeshGraph, labelling: Labelling): void {
    const { signal } = this.#options;
    const turn = ++this.#turn;
    const steps = whileWanted(this.#take(graph, labelling), () => turn === this.#turn);
    if (graph.nodes.length + graph.edges.length <= atOnce) drain(steps);
    else void unlessAborted(inSlices(steps, signal), signal);
  }

  *#take(graph: MeshGraph, labelling: Labelling): Steps<void> {
    const { board, onTaken } = this.#options;
    const elements = yield* toElements(graph, labelling, this.#made);
    onTaken(elements, yield* board.set(elements));
  }
}
