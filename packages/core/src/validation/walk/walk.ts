/** A value and where it stands in its object. */
export interface Placed<T> {
  readonly value: T;
  readonly path: string;
}

/** The elements of a list with their paths. */
export function* each<T>(list: readonly T[] | undefined, path: string): Iterable<Placed<T>> {
  for (const [i, value] of (list ?? []).entries()) yield { value, path: `${path}[${i}]` };
}
