import type { Steps } from '../layout/steps.js';
import type { ElementData } from './to-elements.js';

export interface Changes {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Elements that stay, and say something else than before. */
  readonly patched: readonly string[];
  /** Whether anything changed that a layout depends on. */
  readonly shape: boolean;
}

/** So many elements are compared in one step. */
const batch = 1000;

/** What differs between two sets of elements. An edge that changed its ends counts as gone and new. */
export function* difference(before: ReadonlyMap<string, ElementData>, after: ReadonlyMap<string, ElementData>): Steps<Changes> {
  const removed = [...before.values()].filter((data) => !sameThing(data, after.get(data.id))).map(({ id }) => id);
  const added: string[] = [];
  const patched: string[] = [];
  let shape = removed.length > 0;
  let left = batch;
  for (const data of after.values()) {
    const old = before.get(data.id);
    if (!sameThing(data, old)) {
      added.push(data.id);
      shape = true;
    } else if (old !== data && !sameFields(old, data)) {
      patched.push(data.id);
      shape ||= data.kind === 'node' && old.kind === 'node' && (data.box !== old.box || data.scale !== old.scale);
      shape ||= data.kind === 'box' && old.kind === 'box' && data.box !== old.box;
    }
    if (--left > 0) continue;
    yield;
    left = batch;
  }
  return { added, removed, patched, shape };
}

function sameThing<Data extends ElementData>(data: Data, other: ElementData | undefined): other is Data {
  if (data === other) return true;
  if (data.kind !== other?.kind) return false;
  return data.kind !== 'edge' || other.kind !== 'edge' || (data.source === other.source && data.target === other.target);
}

function sameFields(a: ElementData, b: ElementData): boolean {
  const [one, other]: [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>] = [{ ...a }, { ...b }];
  return Object.keys(other).every((field) => same(one[field], other[field]));
}

/** Lists and small records are compared by what is in them. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [one, other] = [Object.entries(a), Object.entries(b)];
  return one.length === other.length && one.every(([key, value], at) => other[at]?.[0] === key && other[at]?.[1] === value);
}
