import { InputError } from './input-error.mjs';

const asIs = [
  'type', 'nullable', 'enum', 'default', 'required', 'minProperties', 'maxProperties', 'minItems', 'maxItems', 'uniqueItems', 'pattern', 'format',
  'minLength', 'maxLength', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf',
]; // prettier-ignore
const renamed = {
  'x-kubernetes-int-or-string': 'intOrString',
  'x-kubernetes-preserve-unknown-fields': 'preserveUnknownFields',
  'x-kubernetes-embedded-resource': 'embeddedResource',
  'x-kubernetes-list-type': 'listType',
  'x-kubernetes-list-map-keys': 'listMapKeys',
  'x-kubernetes-map-type': 'mapType',
};
const dropped = new Set(['description', 'title', 'example', 'externalDocs', 'id', '$schema']);
const ruleFields = ['fieldPath', 'message', 'messageExpression', 'optionalOldSelf', 'reason', 'rule'];

/**
 * A raw OpenAPI schema as model/schema.ts has it: prose dropped, every restriction kept, keys sorted.
 *
 * @throws InputError for a keyword that no structural schema has, rather than lose a restriction in silence
 */
export function compactSchema(raw, path) {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw new InputError(`${path}: not a schema but ${JSON.stringify(raw)}.`);
  const entries = Object.entries(raw).flatMap(([keyword, value]) => entryOf(keyword, value, path));
  return Object.fromEntries(entries.sort(byKey));
}

function entryOf(keyword, value, path) {
  if (dropped.has(keyword)) return [];
  if (keyword === 'required') return [[keyword, [...value].sort()]];
  if (asIs.includes(keyword)) return [[keyword, value]];
  if (Object.hasOwn(renamed, keyword)) return [[renamed[keyword], value]];
  const below = `${path} › ${keyword}`;
  switch (keyword) {
    case 'properties':
      return [[keyword, propertiesOf(value, path)]];
    case 'additionalProperties':
      return [[keyword, typeof value === 'boolean' ? value : compactSchema(value, below)]];
    case 'items':
    case 'not':
      return [[keyword, compactSchema(value, below)]];
    case 'allOf':
    case 'anyOf':
    case 'oneOf':
      return [[keyword, value.map((branch) => compactSchema(branch, below))]];
    case 'x-kubernetes-validations':
      return [['rules', value.map((rule) => ruleOf(rule, path))]];
    default:
      throw new InputError(
        `${path}: unknown keyword \`${keyword}\`; a CRD's structural schema cannot have it. If Kubernetes added it, teach scripts/gen and model/schema.ts about it.`,
      );
  }
}

function propertiesOf(properties, path) {
  if (Object.hasOwn(properties, '__proto__')) throw new InputError(`${path}: a property is named __proto__.`);
  return Object.fromEntries(
    Object.entries(properties)
      .sort(byKey)
      .map(([key, schema]) => [key, compactSchema(schema, `${path}.${key}`)]),
  );
}

function ruleOf(rule, path) {
  const unknown = Object.keys(rule).find((field) => !ruleFields.includes(field));
  if (unknown)
    throw new InputError(
      `${path}: unknown field \`${unknown}\` of an x-kubernetes-validations rule; teach scripts/gen and model/schema.ts about it.`,
    );
  return Object.fromEntries(ruleFields.filter((field) => rule[field] !== undefined).map((field) => [field, rule[field]]));
}

const byKey = ([a], [b]) => (a < b ? -1 : a > b ? 1 : 0);
