/** A value and where it stands in its object. */
export interface Placed<T> {
  readonly value: T;
  readonly path: string;
}

/** The elements of a list with their paths. */
export function each<T>(list: readonly T[] | undefined, path: string): readonly Placed<T>[] {
  // Most lists that rules ask for are not there.
  return list === undefined || list.length === 0 ? nothing : list.map((value, i) => ({ value, path: `${path}[${i}]` }));
}

const nothing: readonly never[] = [];
