import type { Arrangement } from '../graph-events.js';
import { LayoutRunner } from '../layout/layout-runner.js';
import type { LayoutName, Placement } from '../layout/place-steps.js';
import { inSlices, unlessAborted } from '../layout/slices.js';
import { type Steps, whileWanted } from '../layout/steps.js';
import type { LayoutInput, Point } from '../layout/types.js';
import type { Board } from './board.js';
import { layoutInput, type LayoutRoom } from './layout-input.js';
import type { ElementData } from './to-elements.js';

interface PlacingOptions {
  readonly board: Board;
  readonly room: () => LayoutRoom;
  readonly onPlaced: (placed: Placed) => void;
}

/** Everything has its place. `anew`: nothing of it is where it was, `asked`: and somebody wanted it so. */
interface Placed {
  readonly anew: boolean;
  readonly asked: boolean;
}

/** Gives everything on a board its place, without holding the page up. A later wish takes over from one not fulfilled. */
export class Placing {
  /** How the graph is arranged from the next time on. */
  layout: LayoutName = 'layered';
  /** Where the reader put nodes. */
  arranged: Arrangement = {};
  readonly #options: PlacingOptions;
  readonly #runner = new LayoutRunner();
  readonly #gone = new AbortController();
  #unplaced = new Set<string>();
  #turn = 0;

  constructor(options: PlacingOptions) {
    this.#options = options;
  }

  /** These are new: they have no place of their own yet. */
  expect(ids: readonly string[]): void {
    for (const id of ids) this.#unplaced.add(id);
  }

  async place(elements: readonly ElementData[], { anew: asked = false }: { readonly anew?: boolean } = {}): Promise<void> {
    const turn = ++this.#turn;
    const { signal } = this.#gone;
    const input = await unlessAborted(inSlices(layoutInput(elements, this.#options.room()), signal), signal);
    if (!input || turn !== this.#turn) return;
    const kept = asked ? [] : [...this.#options.board.places].filter(([id]) => !this.#unplaced.has(id));
    const placement = await unlessAborted(this.#runner.place({ layout: this.layout, input, kept }), signal);
    if (!placement) return;
    const steps = whileWanted(this.#settle(input, placement, asked), () => turn === this.#turn);
    await unlessAborted(inSlices(steps, signal), signal);
  }

  destroy(): void {
    this.#gone.abort();
    this.#runner.destroy();
  }

  *#settle(input: LayoutInput, { positions, anew }: Placement, asked: boolean): Steps<void> {
    const { board, onPlaced } = this.#options;
    const { arranged } = this;
    yield* board.place(input, new Map([...positions, ...placesOf(arranged)]));
    if (arranged !== this.arranged) board.move(placesOf(this.arranged));
    this.#unplaced.clear();
    onPlaced({ anew, asked });
  }
}

export function placesOf(arranged: Arrangement): ReadonlyMap<string, Point> {
  return new Map(Object.entries(arranged).map(([id, [x, y]]) => [id, { x, y }]));
}
