/** A function that hands on a map, or the one before where both hold the same. */
export function keepMap<Key, Value>(
  same: (a: Value | undefined, b: Value | undefined) => boolean = Object.is,
): (map: ReadonlyMap<Key, Value>) => ReadonlyMap<Key, Value> {
  let before: ReadonlyMap<Key, Value> = new Map();
  return (map) => {
    const kept = map.size === before.size && [...map].every(([key, value]) => before.has(key) && same(before.get(key), value));
    if (!kept) before = map;
    return before;
  };
}
