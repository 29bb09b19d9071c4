import type { Hiding } from './state/graph-view-state.js';

const mostSteps = 50;

/** What was hidden before, and what was undone. */
export class HideHistory {
  #past: readonly Hiding[] = [];
  #future: readonly Hiding[] = [];

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** To be called with what was hidden so far, before something else is. What was undone can then no longer be done again. */
  push(before: Hiding): void {
    this.#past = [...this.#past, before].slice(-mostSteps);
    this.#future = [];
  }

  /** What to go back to; undefined at the start. */
  undo(now: Hiding): Hiding | undefined {
    const before = this.#past.at(-1);
    if (!before) return undefined;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, now];
    return before;
  }

  redo(now: Hiding): Hiding | undefined {
    const next = this.#future.at(-1);
    if (!next) return undefined;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, now];
    return next;
  }
}
