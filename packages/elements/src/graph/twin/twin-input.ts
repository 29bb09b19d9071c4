import type { ContextDetail, NavigateDetail, SelectDetail } from '../graph-events.js';
import type { Twin } from './twin.js';

interface TwinHost {
  /** `more`: added to what is chosen already, or taken out of it. */
  readonly select: (detail: SelectDetail, more: boolean) => void;
  readonly navigate: (detail: NavigateDetail) => void;
  readonly askForMenu: (detail: SelectDetail) => void;
  /** Shows where the keyboard is; undefined where it left. */
  readonly focus: (id: string | undefined) => void;
}

/** Turns keys and presses in the tree and the table into what they mean for the graph. */
export class TwinInput {
  readonly #twin: Twin;
  readonly #host: TwinHost;

  constructor(twin: Twin, host: TwinHost) {
    this.#twin = twin;
    this.#host = host;
  }

  readonly onKey = (event: KeyboardEvent): void => {
    const entry = entryOf(event);
    if (!entry || event.ctrlKey || event.metaKey || event.altKey) return;
    const { kind, id, key } = entry;
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      return this.#host.askForMenu({ kind, id });
    }
    if (event.key === 'Escape') return this.#host.select({ kind: 'none', id: undefined }, false);
    if (event.key === 'Enter' && kind === 'node') {
      event.preventDefault();
      return this.#host.navigate({ kind, id });
    }
    if (key !== undefined && this.#twin.press(event, key)) event.preventDefault();
  };

  readonly onPress = (event: MouseEvent): void => {
    const entry = entryOf(event);
    const more = event.shiftKey || event.ctrlKey || event.metaKey;
    if (entry) this.#host.select({ kind: entry.kind, id: entry.id }, more);
  };

  readonly onFocus = (event: Event): void => {
    const entry = entryOf(event);
    if (entry?.key !== undefined) this.#twin.current = entry.key;
    this.#host.focus(entry?.id);
  };

  readonly onBlur = (): void => this.#host.focus(undefined);
}

/** The details of a menu that was asked for by a key, at a point of the window. */
export function contextAt({ kind, id }: SelectDetail, x: number, y: number): ContextDetail {
  return kind === 'none' ? { kind, id: undefined, x, y } : { kind, id, x, y };
}

interface Entry {
  readonly kind: 'box' | 'edge' | 'node';
  readonly id: string;
  /** Of its row in the tree; absent in the table. */
  readonly key: string | undefined;
}

/** Which entry of the twin an event came from. */
function entryOf({ target }: Event): Entry | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  const { id, kind, key } = target.dataset;
  return id !== undefined && (kind === 'box' || kind === 'edge' || kind === 'node') ? { kind, id, key } : undefined;
}
