import type { Schema } from '../../model/schema.js';
import { isRecord } from './conform.js';
import type { Collect } from './issue.js';

/** Checks a value against any schema: handed in, since it is what calls these checks. */
export type CheckValue = (value: unknown, schema: Schema, path: string, collect: Collect) => boolean;

export interface Choosing {
  readonly collect: Collect;
  readonly check: CheckValue;
}

/**
 * Checks `allOf`, `anyOf`, `oneOf` and `not`. CRDs use them to say which fields exclude each other and of which one must be set, so
 * that is what is told.
 */
export function checkChoices(value: unknown, schema: Schema, path: string, { collect, check }: Choosing): boolean {
  const fits = (each: Schema): boolean => isFitting(value, each, check);
  for (const each of schema.allOf ?? []) if (!check(value, each, path, collect)) return false;
  const { anyOf, oneOf, not } = schema;
  if (anyOf !== undefined && !anyOf.some((each) => fits(each)) && !tell(value, anyOf, path, collect)) return false;
  if (oneOf !== undefined && oneOf.filter((each) => fits(each)).length !== 1 && !tell(value, oneOf, path, collect)) return false;
  return not === undefined || !fits(not) || tell(value, [not], path, collect);
}

function isFitting(value: unknown, schema: Schema, check: CheckValue): boolean {
  let fitting = true;
  check(value, schema, '', () => {
    fitting = false;
    return false;
  });
  return fitting;
}

function tell(value: unknown, branches: readonly Schema[], path: string, collect: Collect): boolean {
  const fields = new Set(branches.flatMap(fieldsOf));
  const present = [...fields].filter((field) => isRecord(value) && Object.hasOwn(value, field));
  if (present.length > 1) return collect({ sort: 'excluding-fields', path, params: { fields: present.join(', ') } });
  return collect({ sort: 'missing-choice', path, params: { fields: [...fields].join(', ') } });
}

/** Every field that branches require, however deep the branches go. */
function fieldsOf({ required = [], allOf = [], anyOf = [], oneOf = [], not }: Schema): readonly string[] {
  return [...required, ...[...allOf, ...anyOf, ...oneOf, ...(not ? [not] : [])].flatMap(fieldsOf)];
}
