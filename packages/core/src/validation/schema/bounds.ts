import type { Schema } from '../../model/schema.js';
import { isRecord } from './conform.js';
import { type Collect, shown } from './issue.js';

const wholeNumbers: Readonly<Record<string, readonly [number, number]>> = {
  int32: [-(2 ** 31), 2 ** 31 - 1],
  int64: [-(2 ** 63), 2 ** 63],
};

/** Checks how big numbers are, and how long texts, lists and objects. */
export function checkBounds(value: unknown, schema: Schema, path: string, collect: Collect): boolean {
  const tell = (subject: string | number, bound: string): boolean =>
    collect({ sort: 'out-of-bounds', path, params: { value: subject, bound } });
  const sized = (count: number, what: string, least: number | undefined, most: number | undefined): boolean => {
    if (least !== undefined && count < least) return tell(`${count} ${what}`, `at least ${least}`);
    if (most !== undefined && count > most) return tell(`${count} ${what}`, `at most ${most}`);
    return true;
  };
  if (typeof value === 'number') return checkNumber(value, schema, (bound) => tell(shown(value), bound));
  if (typeof value === 'string') {
    if (schema.minLength === undefined && schema.maxLength === undefined) return true;
    return sized(codePoints(value), 'characters', schema.minLength, schema.maxLength);
  }
  if (Array.isArray(value)) return sized(value.length, 'elements', schema.minItems, schema.maxItems);
  if (isRecord(value) && (schema.minProperties ?? schema.maxProperties) !== undefined) {
    return sized(Object.keys(value).length, 'fields', schema.minProperties, schema.maxProperties);
  }
  return true;
}

function checkNumber(value: number, schema: Schema, tell: (bound: string) => boolean): boolean {
  const [least = -Infinity, most = Infinity] = wholeNumbers[schema.format ?? ''] ?? [];
  const minimum = Math.max(schema.minimum ?? -Infinity, least);
  const maximum = Math.min(schema.maximum ?? Infinity, most);
  if (value < minimum || (schema.exclusiveMinimum === true && value === minimum)) {
    return tell(schema.exclusiveMinimum === true ? `more than ${minimum}` : `at least ${minimum}`);
  }
  if (value > maximum || (schema.exclusiveMaximum === true && value === maximum)) {
    return tell(schema.exclusiveMaximum === true ? `less than ${maximum}` : `at most ${maximum}`);
  }
  if (schema.multipleOf !== undefined && value % schema.multipleOf !== 0) return tell(`a multiple of ${schema.multipleOf}`);
  return true;
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
