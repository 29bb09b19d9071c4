import { refusalOf } from './cel.js';
import { isRecord } from './conform.js';
import type { Form } from './form.js';
import { type Collect, pathOf, type Place } from './issue.js';

/** Checks the CEL rules of a schema and below it. The value must be of the schema's types, with its defaults filled in. */
export function checkRules(value: unknown, form: Form, place: Place, collect: Collect): boolean {
  if (value === null || value === undefined || !form.hasRules) return true;
  for (const rule of form.rules) {
    const problem = refusalOf(rule, value);
    if (problem === undefined) continue;
    const at = `${pathOf(place)}${(rule.fieldPath ?? '').replaceAll('.', '/')}`;
    if (!collect({ sort: 'broken-rule', path: at, params: { problem } })) return false;
  }
  if (Array.isArray(value)) {
    const { items } = form;
    if (items === undefined || !items.hasRules) return true;
    return value.every((item, i) => checkRules(item, items, { above: place, segment: i }, collect));
  }
  if (!isRecord(value)) return true;
  for (const key of Object.keys(value)) {
    const property = form.property(key);
    if (property?.hasRules !== true) continue;
    if (!checkRules(value[key], property, { above: place, segment: key }, collect)) return false;
  }
  return true;
}
