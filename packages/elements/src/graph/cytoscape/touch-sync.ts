import type { Core } from 'cytoscape';
import type { Board } from '../board/board.js';
import { inSlices } from '../layout/slices.js';
import { syncTouchLayer } from './touch-layer.js';

/** Hands cytoscape what pointers can touch, between the page's other work; a later call takes over from one that is not done. */
export class TouchSync {
  readonly #cy: Core;
  readonly #board: Board;
  readonly #signal: AbortSignal;
  #turn = 0;

  constructor(cy: Core, board: Board, signal: AbortSignal) {
    this.#cy = cy;
    this.#board = board;
    this.#signal = signal;
  }

  async sync(): Promise<void> {
    const turn = ++this.#turn;
    try {
      await inSlices(this.#steps(turn), this.#signal);
    } catch (error) {
      if (!this.#signal.aborted) throw error;
    }
  }

  *#steps(turn: number): Generator<undefined, void> {
    const steps = syncTouchLayer(this.#cy, this.#board);
    while (turn === this.#turn && !steps.next().done) yield;
  }
}
