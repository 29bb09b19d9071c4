/** Longer lists are left to the platform, which prepares room for sorting them. */
const SHORT = 8;

/** Puts a list in order, in place. Nearly all lists of a graph hold one thing or two. */
export function sortInPlace<T>(list: T[], order: (a: T, b: T) => number): T[] {
  if (list.length > SHORT) return list.sort(order);
  for (let end = 1; end < list.length; end++) {
    const moving = list[end] as T;
    let at = end;
    for (; at > 0 && order(list[at - 1] as T, moving) > 0; at--) list[at] = list[at - 1] as T;
    list[at] = moving;
  }
  return list;
}

/** The same list where it is in order for being short, otherwise a copy that is. */
export function sorted<T>(list: readonly T[], order: (a: T, b: T) => number): readonly T[] {
  return list.length < 2 ? list : sortInPlace([...list], order);
}

export function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
