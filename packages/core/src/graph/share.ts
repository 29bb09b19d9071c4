import type { MeshGraph } from '../model/graph.js';

/**
 * The next graph with every part of the previous one that is equal put in its place, so that a reader
 * finds what changed by `===`. Equal graphs (the instant aside) come back with the previous arrays.
 */
export function shareGraph(previous: MeshGraph | undefined, next: MeshGraph): MeshGraph {
  return previous === undefined ? next : (shareValue(previous, next) as MeshGraph);
}

/** `next`, but with each equal part taken from `previous`. Array items with an `id` are matched by it. */
function shareValue(previous: unknown, next: unknown): unknown {
  if (Object.is(previous, next)) return previous;
  if (Array.isArray(previous) && Array.isArray(next)) return shareArray(previous, next);
  if (!isRecord(previous) || !isRecord(next)) return next;
  const shared: [string, unknown][] = [];
  const keys = Object.keys(next);
  let equal = keys.length === Object.keys(previous).length;
  for (const key of keys) {
    const known = Object.hasOwn(previous, key);
    const value = known ? shareValue(previous[key], next[key]) : next[key];
    shared.push([key, value]);
    if (!known || !Object.is(value, previous[key])) equal = false;
  }
  return equal ? previous : Object.fromEntries(shared);
}

function shareArray(previous: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const byId = new Map(previous.filter(hasId).map((item) => [item.id, item]));
  const shared = next.map((item, i) => shareValue(hasId(item) ? byId.get(item.id) : previous[i], item));
  const equal = shared.length === previous.length && shared.every((item, i) => Object.is(item, previous[i]));
  return equal ? previous : shared;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasId(value: unknown): value is { id: string } {
  return isRecord(value) && typeof value.id === 'string';
}
