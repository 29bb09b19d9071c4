import type { MeshGraph } from '@meshlens/core';
import { inSlices, unlessAborted } from '../layout/slices.js';
import { drain, type Steps } from '../layout/steps.js';
import { type ElementData, type Labelling, MadeEdges, toElements } from './to-elements.js';

/** A graph of fewer nodes and edges is taken at once: its elements are made within a frame. */
const atOnce = 400;

/** Makes elements of one graph after the other, of large ones between the page's other work. A later one takes over from one not done. */
export class Intake {
  readonly #signal: AbortSignal;
  readonly #onTaken: (elements: readonly ElementData[]) => void;
  readonly #made = new MadeEdges();
  #turn = 0;

  constructor(signal: AbortSignal, onTaken: (elements: readonly ElementData[]) => void) {
    this.#signal = signal;
    this.#onTaken = onTaken;
  }

  take(graph: MeshGraph, labelling: Labelling): void {
    const steps = this.#take(graph, labelling, ++this.#turn);
    if (graph.nodes.length + graph.edges.length <= atOnce) drain(steps);
    else void unlessAborted(inSlices(steps, this.#signal), this.#signal);
  }

  *#take(graph: MeshGraph, labelling: Labelling, turn: number): Steps<void> {
    const steps = toElements(graph, labelling, this.#made);
    for (;;) {
      if (turn !== this.#turn) return;
      const { done, value } = steps.next();
      if (done) return this.#onTaken(value);
      yield;
    }
  }
}
