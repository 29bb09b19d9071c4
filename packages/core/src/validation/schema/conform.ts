import type { Schema } from '../../model/schema.js';
import { type Form, formOf } from './form.js';
import { anything } from './shorthand.js';

/**
 * A value trimmed to a schema, as the API server would keep it: what is not of its type is left out, what must be there and is not has
 * the zero value of its type, what has a default has that, null stands for absent where it is not allowed, and lists end at the most
 * elements that are allowed. Elements keep their places. Returns the value itself where nothing has to change, and undefined where it
 * is of another type altogether.
 */
export function conform(value: unknown, schema: Schema): unknown {
  return conformTo(formOf(schema), value);
}

function conformTo(form: Form, value: unknown): unknown {
  if (value === null) return form.isNullable ? null : undefined;
  if (form.isIntOrString) return typeof value === 'string' || typeof value === 'number' ? value : undefined;
  switch (form.type) {
    case 'string':
    case 'boolean':
      return typeof value === form.type ? value : undefined;
    case 'integer':
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'array':
      return Array.isArray(value) ? conformList(form, value) : undefined;
    case 'object':
      return isRecord(value) ? conformObject(form, value) : undefined;
    default:
      return value;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function conformList({ schema, items = formOf(anything) }: Form, given: readonly unknown[]): readonly unknown[] {
  const { maxItems = Infinity } = schema;
  const list = given.length > maxItems ? given.slice(0, maxItems) : given;
  let trimmed: unknown[] | undefined;
  for (const [i, item] of list.entries()) {
    const fitting = conformTo(items, item) ?? zeroOf(items.schema);
    if (fitting === item) continue;
    trimmed ??= [...list];
    trimmed[i] = fitting;
  }
  return trimmed ?? list;
}

function conformObject(form: Form, object: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  let trimmed: Map<string, unknown> | undefined;
  for (const key of Object.keys(object)) {
    const value = object[key];
    const property = form.property(key);
    const fitting = property === undefined ? value : conformTo(property, value);
    if (fitting === value) continue;
    trimmed ??= new Map(Object.entries(object));
    if (fitting === undefined) trimmed.delete(key);
    else trimmed.set(key, fitting);
  }
  if (form.fills) {
    for (const [key, value] of missingOf(form.schema)) {
      if (trimmed?.has(key) ?? Object.hasOwn(object, key)) continue;
      trimmed ??= new Map(Object.entries(object));
      trimmed.set(key, value);
    }
  }
  return trimmed === undefined ? object : Object.fromEntries(trimmed);
}

const missing = new WeakMap<Schema, readonly (readonly [string, unknown])[]>();

/** What an object gets where it does not say so itself: defaults, and zero values of what is required. */
function missingOf(schema: Schema): readonly (readonly [string, unknown])[] {
  let found = missing.get(schema);
  if (found === undefined) {
    found = Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
      if (property.default !== undefined) return [[key, conform(property.default, property)] as const];
      return schema.required?.includes(key) ? [[key, zeroOf(property)] as const] : [];
    });
    missing.set(schema, found);
  }
  return found;
}

function zeroOf(schema: Schema): unknown {
  if (schema.intOrString === true) return '';
  switch (schema.type) {
    case 'string':
      return '';
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return 0;
    case 'array':
      return [];
    case 'object':
      return conformObject(formOf(schema), {});
    default:
      return null;
  }
}
