import { jsonEqual } from '../engine/json-equal.js';
import { checkBounds } from './bounds.js';
import { checkChoices } from './choices.js';
import { isRecord } from './conform.js';
import { type Collect, pathOf, type Place, shown, typeName } from './issue.js';
import { convertedTo } from './convert.js';
import type { Form } from './form.js';
import { nearest, unmistaken } from './near.js';
import { checkText } from './texts.js';

/** Checks a value against a schema as the API server does; false once no more issues are wanted. Never deeper than the schema. */
export function checkValue(value: unknown, form: Form, place: Place, collect: Collect): boolean {
  if (value === null && form.isNullable) return true;
  if (!isOfType(value, form)) return tellType(value, form, place, collect);
  const { schema } = form;
  if (schema.enum?.includes(value) === false && !tellValue(value, schema.enum, place, collect)) return false;
  if (form.isBounded && !checkBounds(value, schema, place, collect)) return false;
  if (form.hasTextForm && typeof value === 'string' && !checkText(value, schema, place, collect)) return false;
  if (Array.isArray(value)) {
    if (!checkList(value, form, place, collect)) return false;
  } else if (isRecord(value) && !checkObject(value, form, place, collect)) return false;
  return !form.hasChoices || checkChoices(value, schema, place, { collect, check: checkValue });
}

function tellType(value: unknown, form: Form, place: Place, collect: Collect): boolean {
  const { schema } = form;
  const path = pathOf(place);
  const meant = convertedTo(schema, value);
  const isFit = meant !== undefined && checkValue(meant, form, place, () => false);
  return collect({
    sort: 'wrong-type',
    path,
    params: { actual: typeName(value), expected: schema.intOrString ? 'integer or string' : (schema.type ?? '') },
    ...(isFit && { fix: [{ op: 'set', path, value: meant }] }),
  });
}

function tellValue(value: unknown, known: readonly unknown[], place: Place, collect: Collect): boolean {
  const path = pathOf(place);
  const allowed = known.map(String);
  const meant = typeof value === 'string' ? unmistaken(value, allowed) : undefined;
  const params = { value: shown(value), allowed: allowed.filter((each) => each !== '').join(', ') };
  return collect({ sort: 'unknown-value', path, params, ...(meant !== undefined && { fix: [{ op: 'set', path, value: meant }] }) });
}

function isOfType(value: unknown, { isIntOrString, type }: Form): boolean {
  if (isIntOrString) return typeof value === 'string' || Number.isInteger(value);
  switch (type) {
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
      return typeof value === type;
    default:
      return true;
  }
}

function checkList(list: readonly unknown[], { items, schema }: Form, place: Place, collect: Collect): boolean {
  const keys = schema.listType === 'map' ? schema.listMapKeys : undefined;
  const seen = keys === undefined && schema.listType !== 'set' ? undefined : new Map<string, unknown>();
  for (const [i, item] of list.entries()) {
    const at: Place = { above: place, segment: i };
    if (items !== undefined && !checkValue(item, items, at, collect)) return false;
    if (seen === undefined) continue;
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

function checkObject(object: Readonly<Record<string, unknown>>, form: Form, place: Place, collect: Collect): boolean {
  return (!form.saysFields || checkFields(object, form, place, collect)) && checkRequired(object, form, place, collect);
}

function checkFields(object: Readonly<Record<string, unknown>>, form: Form, place: Place, collect: Collect): boolean {
  for (const key of Object.keys(object)) {
    const value = object[key];
    const property = form.property(key);
    if (property === undefined) {
      if (form.isOpen) continue;
      if (!tellUnknown(object, key, { form, at: { above: place, segment: key }, collect })) return false;
    } else if (value !== null || !form.isNamed(key)) {
      // The API server takes a named field that is null for absent.
      if (!checkValue(value, property, { above: place, segment: key }, collect)) return false;
    }
  }
  return true;
}

function checkRequired(object: Readonly<Record<string, unknown>>, { required }: Form, place: Place, collect: Collect): boolean {
  for (const field of required) {
    if (Object.hasOwn(object, field) && object[field] !== null) continue;
    if (!collect({ sort: 'missing-field', path: pathOf(place), params: { field } })) return false;
  }
  return true;
}

function tellUnknown(
  object: Readonly<Record<string, unknown>>,
  field: string,
  { form, at, collect }: { readonly form: Form; readonly at: Place; readonly collect: Collect },
): boolean {
  const free = Object.keys(form.schema.properties ?? {}).filter((known) => !Object.hasOwn(object, known));
  const meant = nearest(field, free);
  const path = pathOf(at);
  if (meant === undefined) return collect({ sort: 'unknown-field', path, params: { field: shown(field) } });
  const isSure = unmistaken(field, free) !== undefined;
  return collect({ sort: 'misspelt-field', path, params: { field, meant }, ...(isSure && { fix: [{ op: 'rename', path, to: meant }] }) });
}
