import type { GraphViewState } from './graph-view-state.js';
import { startState } from './graph-view-state.js';
import { readState } from './read-state.js';
import { isRecord } from './readers.js';

/** Longer addresses are cut off by some of what they travel through. */
const longestFragment = 8_000;

/** What is given up first where all of it would be too long: last what a reader would miss most. */
const givenUp: readonly (keyof GraphViewState)[] = ['arranged', 'alsoSelected', 'hiddenNodes', 'collapsed', 'trail'];

/**
 * A state as a part of an address behind `#`: `key.field=value` for each field that is not as at the start, joined by `&`. A text
 * stands as it is, all else as JSON. At most 8,000 characters: beyond, places of nodes are left out first.
 */
export function toFragment(state: GraphViewState, key: string): string {
  let fragment = write(state, key);
  const left: { -readonly [Key in keyof GraphViewState]?: GraphViewState[Key] } = { ...state };
  for (const field of givenUp) {
    if (fragment.length <= longestFragment) break;
    delete left[field];
    fragment = write(left, key);
  }
  return fragment;
}

function write({ options, ...situation }: Partial<GraphViewState>, key: string): string {
  const defaults = new Map<string, unknown>(Object.entries({ ...startState, ...startState.options }));
  return Object.entries({ ...options, ...situation })
    .filter(([field, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(defaults.get(field)))
    .map(([field, value]) => `${key}.${field}=${encode(spell(value))}`)
    .join('&');
}

/** The state that a fragment holds under `key`; undefined where it holds none. Parts under other keys are not looked at. */
export function fromFragment(fragment: string, key: string): GraphViewState | undefined {
  const fields = new Map<string, unknown>();
  for (const part of partsOf(fragment.slice(0, 4 * longestFragment))) {
    const at = part.indexOf('=');
    if (at < 0 || !part.startsWith(`${key}.`)) continue;
    fields.set(part.slice(key.length + 1, at), read(decode(part.slice(at + 1))));
  }
  if (fields.size === 0) return undefined;
  const flat = Object.fromEntries(fields);
  return readState({ ...flat, options: flat });
}

/** A fragment with the state under `key` in place of the one that was there; parts under other keys stay. */
export function withState(fragment: string, key: string, state: GraphViewState): string {
  const others = partsOf(fragment).filter((part) => part !== '' && !part.startsWith(`${key}.`));
  const own = toFragment(state, key);
  return [...others, ...(own === '' ? [] : [own])].join('&');
}

function partsOf(fragment: string): readonly string[] {
  return fragment.replace(/^#/, '').split('&');
}

/** A text that would be read as something else stands in quotes. */
function spell(value: unknown): string {
  return typeof value === 'string' && read(value) === value ? value : JSON.stringify(value);
}

function read(spelt: string): unknown {
  try {
    const value: unknown = JSON.parse(spelt);
    return typeof value === 'object' && !isRecord(value) && !Array.isArray(value) ? spelt : value;
  } catch {
    return spelt;
  }
}

/** Only what would end a field, or not survive, is escaped: people read addresses. */
function encode(spelt: string): string {
  return encodeURIComponent(spelt.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /%(?:3A|2C|2F|40|24|5B|5D|7B|7D|3D|3E|3C|21)/g,
    decodeURIComponent,
  );
}

function decode(escaped: string): string {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return escaped;
  }
}
