/** Where the keyboard is in a chart: a step, and the step where a stretch began that is being chosen. Null where there is none. */
export interface ChartPlace {
  readonly at: number | null;
  readonly from: number | null;
}

export const nowhere: ChartPlace = { at: null, from: null };

/** A chosen stretch, both ends in it. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

export function stretchOf({ at, from }: ChartPlace): Stretch | undefined {
  if (at === null || from === null || at === from) return undefined;
  return { first: Math.min(at, from), last: Math.max(at, from) };
}

interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
}

/** Where a key leads among steps up to `last`; undefined for keys that mean nothing here. With Shift, moves choose a stretch. */
export function pressed({ key, shiftKey }: Pressed, place: ChartPlace, last: number): ChartPlace | undefined {
  if (key === 'Escape')
    return place.at === null && place.from === null ? undefined : { at: place.from === null ? null : place.at, from: null };
  const now = place.at ?? last;
  const moves: Readonly<Record<string, number>> = {
    ArrowLeft: now - 1,
    ArrowRight: now + 1,
    PageUp: now - 10,
    PageDown: now + 10,
    Home: 0,
    End: last,
  };
  const move = moves[key];
  if (move === undefined) return undefined;
  return { at: Math.max(0, Math.min(last, move)), from: shiftKey ? (place.from ?? now) : null };
}
