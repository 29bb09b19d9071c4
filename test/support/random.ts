/** Choices that follow from a seed. */
export interface Random {
  readonly chance: (probability: number) => boolean;
  readonly one: <T>(list: readonly T[]) => T;
  /** Each with a probability. */
  readonly some: <T>(list: readonly T[], probability: number) => readonly T[];
  readonly upTo: (most: number) => number;
}

/** The generator mulberry32. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const chance = (probability: number): boolean => next() < probability;
  return {
    chance,
    one: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T,
    some: (list, probability) => list.filter(() => chance(probability)),
    upTo: (most) => Math.floor(next() * (most + 1)),
  };
}
