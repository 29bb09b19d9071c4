import type { Edit } from '../../model/finding.js';
import { formatPath, type PathSegment } from '../path.js';

/** What can be wrong with the structure of an object, and the parameters that tell of it. */
export interface IssueParams {
  /** A CEL rule of the CRD, in the CRD's words. */
  readonly 'broken-rule': { readonly problem: string };
  readonly 'duplicate-element': { readonly keys: string };
  readonly 'excluding-fields': { readonly fields: string };
  readonly 'malformed-text': { readonly value: string; readonly form: string };
  readonly 'misspelt-field': { readonly field: string; readonly meant: string };
  readonly 'missing-choice': { readonly fields: string };
  readonly 'missing-field': { readonly field: string };
  readonly 'out-of-bounds': { readonly value: number | string; readonly bound: string };
  readonly 'unknown-field': { readonly field: string };
  readonly 'unknown-value': { readonly value: string; readonly allowed: string };
  readonly 'unserved-version': { readonly version: string; readonly served: string };
  readonly 'wrong-type': { readonly actual: string; readonly expected: string };
}

export type IssueSort = keyof IssueParams;

export interface IssueOf<S extends IssueSort> {
  readonly sort: S;
  readonly path: string;
  readonly params: IssueParams[S];
  readonly fix?: readonly Edit[];
}

/** One place where an object is not as its schema says. */
export type Issue = { readonly [S in IssueSort]: IssueOf<S> }[IssueSort];

/** Takes issues; false once no more are wanted, since an object from outside can have any number. */
export type Collect = (issue: Issue) => boolean;

/** A value as a message can show it. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}

/** What JSON calls a value. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

/** Where a walk is: cheap to go down with, and made into a path only where there is something to tell. undefined is the object itself. */
export type Place = { readonly above: Place; readonly segment: PathSegment } | undefined;

export function pathOf(place: Place): string {
  const segments: PathSegment[] = [];
  for (let at = place; at !== undefined; at = at.above) segments.push(at.segment);
  return formatPath(segments.reverse());
}
