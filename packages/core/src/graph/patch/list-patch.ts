/** What makes one list of items with ids into another. */
export interface ListPatch {
  /** Ids of those that are left out. */
  readonly gone: readonly string[];
  /** Fields of those that stay where they are; `lost` names the ones that they have no longer. */
  readonly changed: readonly {
    readonly id: string;
    readonly fields: Readonly<Record<string, unknown>>;
    readonly lost?: readonly string[];
  }[];
  /** Those that are new or come to another place, each with its index in the new list, ascending. */
  readonly put: readonly { readonly at: number; readonly item: Item }[];
}

export type Item = Readonly<Record<string, unknown>> & { readonly id: string };

/** Fields are compared by `equal`. Throws RangeError where an id is in a list twice. */
export function listPatch(before: readonly Item[], after: readonly Item[], equal: (one: unknown, other: unknown) => boolean): ListPatch {
  const known = byId(before);
  const wanted = byId(after);
  const gone = before.filter(({ id }) => !wanted.has(id)).map(({ id }) => id);
  const places = new Map(before.map(({ id }, index) => [id, index]));
  const changed: ListPatch['changed'][number][] = [];
  const put: ListPatch['put'][number][] = [];
  let last = -1;
  after.forEach((item, at) => {
    const place = places.get(item.id);
    const old = known.get(item.id);
    if (place === undefined || old === undefined || place < last) {
      put.push({ at, item });
      if (place !== undefined) gone.push(item.id);
      return;
    }
    last = place;
    const change = itemChange(old, item, equal);
    if (change !== undefined) changed.push(change);
  });
  return { gone, changed, put };
}

/** The list that the patch was made for. Throws RangeError where the patch is not one of this list. */
export function patchedList(before: readonly Item[], { gone, changed, put }: ListPatch): readonly Item[] {
  if (gone.length + changed.length + put.length === 0) return before;
  const left = new Set(gone);
  const changes = new Map(changed.map((change) => [change.id, change]));
  const kept: Item[] = [];
  for (const item of before) {
    if (left.delete(item.id)) continue;
    const change = changes.get(item.id);
    changes.delete(item.id);
    kept.push(change === undefined ? item : withChange(item, change));
  }
  if (left.size > 0 || changes.size > 0) throw new RangeError('The patch is about items that the list does not have.');
  const list: Item[] = [];
  let next = 0;
  for (const { at, item } of put) {
    if (at < list.length || at - list.length > kept.length - next)
      throw new RangeError('The patch puts an item where the list has no place.');
    while (list.length < at) list.push(kept[next++] as Item);
    list.push(item);
  }
  return [...list, ...kept.slice(next)];
}

function byId(list: readonly Item[]): ReadonlyMap<string, Item> {
  const map = new Map(list.map((item) => [item.id, item]));
  if (map.size !== list.length) throw new RangeError('An id is in the list twice.');
  return map;
}

function itemChange(before: Item, after: Item, equal: (one: unknown, other: unknown) => boolean): ListPatch['changed'][number] | undefined {
  if (before === after) return undefined;
  const fields = Object.entries(after).filter(([name, value]) => !Object.hasOwn(before, name) || !equal(before[name], value));
  const lost = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  if (fields.length + lost.length === 0) return undefined;
  return { id: after.id, fields: Object.fromEntries(fields), ...(lost.length > 0 && { lost }) };
}

function withChange(item: Item, { fields, lost = [] }: ListPatch['changed'][number]): Item {
  const kept = lost.length === 0 ? Object.entries(item) : Object.entries(item).filter(([name]) => !lost.includes(name));
  return { ...Object.fromEntries([...kept, ...Object.entries(fields)]), id: item.id };
}
