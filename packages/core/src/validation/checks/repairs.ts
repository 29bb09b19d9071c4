import type { Edit, Json } from '../../model/finding.js';
import { parsePath } from '../path.js';
import { isRecord } from '../schema/conform.js';
import { unmistaken } from '../schema/near.js';

/** The `fix` of a report, or nothing. */
export interface Repair {
  readonly fix?: readonly Edit[];
}

/** Sets what a text is almost; nothing where no name is alike, or two are as alike. */
export function respelt(path: string, text: string, known: Iterable<string>): Repair {
  const meant = unmistaken(text, known);
  return meant === undefined ? {} : setTo(path, meant);
}

export function setTo(path: string, value: Json): Repair {
  return { fix: [{ op: 'set', path, value }] };
}

export function removal(path: string): Repair {
  return { fix: [{ op: 'remove', path }] };
}

/**
 * Removes a part that says nothing. Only where nothing but the fields named stands there as it was given: a misspelt field is not in
 * the trimmed object, and would be lost.
 */
export function removalIfBare(raw: unknown, path: string, besides: readonly string[] = []): Repair {
  const value = givenAt(raw, path);
  return isRecord(value) && Object.keys(value).every((key) => besides.includes(key)) ? removal(path) : {};
}

/** What was given at a path, untrimmed. */
export function givenAt(raw: unknown, path: string): unknown {
  return (parsePath(path) ?? []).reduce<unknown>((at, segment) => {
    if (Array.isArray(at)) return at[Number(segment)];
    return isRecord(at) && Object.hasOwn(at, segment) ? at[segment] : undefined;
  }, raw);
}
