import type { Schema } from '../../model/schema.js';
import { refusalOf } from './cel.js';
import { isRecord, propertyOf } from './conform.js';
import { type Collect, pathOf, type Place } from './issue.js';

/** Checks the CEL rules of a schema and below it. The value must be of the schema's types, with its defaults filled in. */
export function checkRules(value: unknown, schema: Schema, place: Place, collect: Collect): boolean {
  if (value === null || value === undefined || !hasRules(schema)) return true;
  for (const rule of schema.rules ?? []) {
    const problem = refusalOf(rule, value);
    if (problem === undefined) continue;
    const at = `${pathOf(place)}${(rule.fieldPath ?? '').replaceAll('.', '/')}`;
    if (!collect({ sort: 'broken-rule', path: at, params: { problem } })) return false;
  }
  if (Array.isArray(value)) {
    const { items } = schema;
    return items === undefined || value.every((item, i) => checkRules(item, items, { above: place, segment: i }, collect));
  }
  if (!isRecord(value)) return true;
  return Object.entries(value).every(([key, field]) => {
    const property = propertyOf(schema, key);
    return property === undefined || checkRules(field, property, { above: place, segment: key }, collect);
  });
}

const known = new WeakMap<Schema, boolean>();

/** Whether a schema or one below it has rules, so that whole branches can be passed over. */
function hasRules(schema: Schema): boolean {
  let found = known.get(schema);
  if (found === undefined) {
    const { additionalProperties, items, properties = {}, rules = [] } = schema;
    const below = [
      ...Object.values(properties),
      ...(items ? [items] : []),
      ...(typeof additionalProperties === 'object' ? [additionalProperties] : []),
    ];
    found = rules.length > 0 || below.some(hasRules);
    known.set(schema, found);
  }
  return found;
}
