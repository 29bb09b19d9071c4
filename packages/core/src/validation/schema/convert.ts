import type { Schema } from '../../model/schema.js';

type Plain = boolean | number | string;

/**
 * The one value of a schema's type that a plain value of another type can but mean: 80 for '80', 'true' for true, a list of it for a
 * value. undefined where something would be guessed or lost, as of 1.10, which is 1.1 once it is read.
 */
export function convertedTo({ type, items, intOrString }: Schema, value: unknown): Plain | readonly Plain[] | undefined {
  if (!isPlain(value) || intOrString === true) return undefined;
  switch (type) {
    case 'integer':
      return typeof value === 'string' && /^-?(?:0|[1-9]\d{0,14})$/.test(value) ? Number(value) : undefined;
    case 'number':
      return typeof value === 'string' && /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/.test(value) ? Number(value) : undefined;
    case 'boolean':
      return typeof value === 'string' ? truths.get(value.toLowerCase()) : undefined;
    case 'string':
      return typeof value === 'boolean' || Number.isSafeInteger(value) ? String(value) : undefined;
    case 'array':
      return items?.type === typeof value || (items?.type === 'integer' && Number.isInteger(value)) ? [value] : undefined;
    default:
      return undefined;
  }
}

/** YAML had more words for these once. */
const truths: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['on', true],
  ['false', false],
  ['no', false],
  ['off', false],
]);

function isPlain(value: unknown): value is Plain {
  return typeof value === 'boolean' || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}
