import type { RowChunk } from './row-chunks.js';

/** All that the rows of a chunk are rendered from, compared with `===`. */
export interface ChunkState {
  readonly chunk: RowChunk;
  readonly of: readonly unknown[];
}

/** So many rows are rendered in one go: within a frame. */
const rowsAtOnce = 120;

/**
 * Renders a tree of any size in parts: what is new or says something else waits until earlier parts are done, with room for the page's
 * other work between them. Until then a chunk stays as it was.
 */
export class TreeInParts {
  readonly #next: () => void;
  #shown = new Map<string, ChunkState>();
  #idle: number | undefined;

  constructor(next: () => void) {
    this.#next = next;
  }

  /** The chunks to be rendered now. `urgent` holds keys of rows that must not wait. */
  part(wanted: readonly ChunkState[], urgent: ReadonlySet<string>): readonly ChunkState[] {
    let room = rowsAtOnce;
    let waits = false;
    const shown = new Map<string, ChunkState>();
    for (const state of wanted) {
      const { chunk } = state;
      const before = this.#shown.get(chunk.key);
      if (before && same(before, state)) shown.set(chunk.key, before);
      else if (room > 0 || chunk.rows.some(({ key }) => urgent.has(key))) {
        shown.set(chunk.key, state);
        room -= chunk.rows.length;
      } else {
        waits = true;
        if (before) shown.set(chunk.key, before);
      }
    }
    this.#shown = shown;
    if (waits) this.#idle ??= whenIdle(this.#go);
    return [...shown.values()];
  }

  end(): void {
    if (this.#idle !== undefined) cancelIdle(this.#idle);
    this.#idle = undefined;
    this.#shown = new Map();
  }

  readonly #go = (): void => {
    this.#idle = undefined;
    this.#next();
  };
}

function same(a: ChunkState, b: ChunkState): boolean {
  return a.chunk === b.chunk && a.of.length === b.of.length && a.of.every((each, at) => each === b.of[at]);
}

/** Browsers that know no idle time get a short pause. */
function whenIdle(act: () => void): number {
  return 'requestIdleCallback' in globalThis ? requestIdleCallback(act, { timeout: 200 }) : Number(setTimeout(act, 20));
}

function cancelIdle(handle: number): void {
  if ('cancelIdleCallback' in globalThis) cancelIdleCallback(handle);
  else clearTimeout(handle);
}
