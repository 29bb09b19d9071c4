import type { Schema } from '../../model/schema.js';
import { isRecord } from './conform.js';
import { type Form, formOf } from './form.js';
import { type Collect, pathOf, type Place, typeName } from './issue.js';

/** Checks a value against any schema: handed in, since it is what calls these checks. */
export type CheckValue = (value: unknown, form: Form, place: Place, collect: Collect) => boolean;

export interface Choosing {
  readonly collect: Collect;
  readonly check: CheckValue;
}

/**
 * Checks `allOf`, `anyOf`, `oneOf` and `not`. CRDs use them to say which fields exclude each other and of which one must be set, so
 * that is what is told.
 */
export function checkChoices(value: unknown, schema: Schema, place: Place, { collect, check }: Choosing): boolean {
  const { allOf, anyOf, oneOf, not } = schema;
  const fits = (each: Schema): boolean => check(value, formOf(each), undefined, none);
  for (const each of allOf ?? []) if (!check(value, formOf(each), place, collect)) return false;
  if (anyOf !== undefined && !anyOf.some((each) => fits(each)) && !tell(value, anyOf, place, collect)) return false;
  if (oneOf !== undefined && oneOf.filter((each) => fits(each)).length !== 1 && !tell(value, oneOf, place, collect)) return false;
  return not === undefined || !fits(not) || tell(value, [not], place, collect);
}

/** With no issue wanted, a check is true only where there is none. */
const none: Collect = () => false;

function tell(value: unknown, branches: readonly Schema[], place: Place, collect: Collect): boolean {
  if (collect === none) return false;
  const fields = new Set(branches.flatMap(fieldsOf));
  if (fields.size === 0) {
    const expected = branches.map(({ type }) => type ?? 'any').join(' or ');
    return collect({ sort: 'wrong-type', path: pathOf(place), params: { actual: typeName(value), expected } });
  }
  const present = [...fields].filter((field) => isRecord(value) && Object.hasOwn(value, field));
  if (present.length > 1) return collect({ sort: 'excluding-fields', path: pathOf(place), params: { fields: present.join(', ') } });
  return collect({ sort: 'missing-choice', path: pathOf(place), params: { fields: [...fields].join(', ') } });
}

/** Every field that branches require, however deep the branches go. */
function fieldsOf({ required = [], allOf = [], anyOf = [], oneOf = [], not }: Schema): readonly string[] {
  return [...required, ...[...allOf, ...anyOf, ...oneOf, ...(not ? [not] : [])].flatMap(fieldsOf)];
}
