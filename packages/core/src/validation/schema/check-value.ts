import type { Schema } from '../../model/schema.js';
import { jsonEqual } from '../engine/json-equal.js';
import { checkBounds } from './bounds.js';
import { checkChoices } from './choices.js';
import { isRecord, propertyOf } from './conform.js';
import { type Collect, pathOf, type Place, shown, typeName } from './issue.js';
import { convertedTo } from './convert.js';
import { nearest, unmistaken } from './near.js';
import { checkText } from './texts.js';

/** Checks a value against a schema as the API server does; false once no more issues are wanted. Never deeper than the schema. */
export function checkValue(value: unknown, schema: Schema, place: Place, collect: Collect): boolean {
  if (value === null && schema.nullable === true) return true;
  if (!isOfType(value, schema)) {
    const path = pathOf(place);
    const meant = convertedTo(schema, value);
    const isFit = meant !== undefined && checkValue(meant, schema, place, () => false);
    return collect({
      sort: 'wrong-type',
      path,
      params: { actual: typeName(value), expected: schema.intOrString ? 'integer or string' : (schema.type ?? '') },
      ...(isFit && { fix: [{ op: 'set', path, value: meant }] }),
    });
  }
  if (schema.enum !== undefined && !schema.enum.includes(value)) {
    const path = pathOf(place);
    const allowed = schema.enum.map(String);
    const meant = typeof value === 'string' ? unmistaken(value, allowed) : undefined;
    const params = { value: shown(value), allowed: allowed.filter((each) => each !== '').join(', ') };
    if (!collect({ sort: 'unknown-value', path, params, ...(meant !== undefined && { fix: [{ op: 'set', path, value: meant }] }) }))
      return false;
  }
  if (!checkBounds(value, schema, place, collect)) return false;
  if (typeof value === 'string' && !checkText(value, schema, place, collect)) return false;
  if (Array.isArray(value) && !checkList(value, schema, place, collect)) return false;
  if (isRecord(value) && !checkObject(value, schema, place, collect)) return false;
  return checkChoices(value, schema, place, { collect, check: checkValue });
}

function isOfType(value: unknown, schema: Schema): boolean {
  if (schema.intOrString === true) return typeof value === 'string' || Number.isInteger(value);
  switch (schema.type) {
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isRecord(value);
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
    case 'string':
      return typeof value === schema.type;
    default:
      return true;
  }
}

function checkList(list: readonly unknown[], schema: Schema, place: Place, collect: Collect): boolean {
  const seen = new Map<string, unknown>();
  const keys = schema.listType === 'map' ? schema.listMapKeys : undefined;
  for (const [i, item] of list.entries()) {
    const at: Place = { above: place, segment: i };
    if (schema.items !== undefined && !checkValue(item, schema.items, at, collect)) return false;
    if (keys === undefined && schema.listType !== 'set') continue;
    const identity =
      keys === undefined ? JSON.stringify(item) : JSON.stringify(keys.map((key) => (isRecord(item) ? item[key] : undefined)));
    if (seen.has(identity)) {
      const path = pathOf(at);
      const isSame = jsonEqual(item, seen.get(identity));
      const params = { keys: keys?.join(', ') ?? 'value' };
      if (!collect({ sort: 'duplicate-element', path, params, ...(isSame && { fix: [{ op: 'remove', path }] }) })) return false;
    } else seen.set(identity, item);
  }
  return true;
}

function checkObject(object: Readonly<Record<string, unknown>>, schema: Schema, place: Place, collect: Collect): boolean {
  for (const key of Object.keys(object)) {
    const value = object[key];
    const property = propertyOf(schema, key);
    const at: Place = { above: place, segment: key };
    if (property === undefined) {
      if (isOpen(schema)) continue;
      if (!tellUnknown(object, key, { schema, at, collect })) return false;
    } else if (value !== null || !Object.hasOwn(schema.properties ?? {}, key)) {
      // The API server takes a named field that is null for absent.
      if (!checkValue(value, property, at, collect)) return false;
    }
  }
  for (const field of schema.required ?? []) {
    if (Object.hasOwn(object, field) && object[field] !== null) continue;
    if (propertyOf(schema, field)?.default !== undefined) continue;
    if (!collect({ sort: 'missing-field', path: pathOf(place), params: { field } })) return false;
  }
  return true;
}

/** Where unknown fields are allowed, or nothing is said of fields at all. */
function isOpen(schema: Schema): boolean {
  return schema.preserveUnknownFields === true || schema.additionalProperties === true || schema.type === undefined;
}

function tellUnknown(
  object: Readonly<Record<string, unknown>>,
  field: string,
  { schema, at, collect }: { readonly schema: Schema; readonly at: Place; readonly collect: Collect },
): boolean {
  const free = Object.keys(schema.properties ?? {}).filter((known) => !Object.hasOwn(object, known));
  const meant = nearest(field, free);
  const path = pathOf(at);
  if (meant === undefined) return collect({ sort: 'unknown-field', path, params: { field: shown(field) } });
  const isSure = unmistaken(field, free) !== undefined;
  return collect({ sort: 'misspelt-field', path, params: { field, meant }, ...(isSure && { fix: [{ op: 'rename', path, to: meant }] }) });
}
