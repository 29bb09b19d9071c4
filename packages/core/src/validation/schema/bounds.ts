import type { Schema } from '../../model/schema.js';
import { isRecord } from './conform.js';
import { type Collect, type IssueParams, pathOf, type Place } from './issue.js';

const wholeNumbers: Readonly<Record<string, readonly [number, number]>> = {
  int32: [-(2 ** 31), 2 ** 31 - 1],
  int64: [-(2 ** 63), 2 ** 63],
};

/** Checks how big numbers are, and how long texts, lists and objects. */
export function checkBounds(value: unknown, schema: Schema, place: Place, collect: Collect): boolean {
  const broken = brokenBound(value, schema);
  return broken === undefined || collect({ sort: 'out-of-bounds', path: pathOf(place), params: broken });
}

type Broken = IssueParams['out-of-bounds'] | undefined;

function brokenBound(value: unknown, schema: Schema): Broken {
  if (typeof value === 'number') return brokenNumber(value, schema);
  if (typeof value === 'string') return brokenSize(codePoints(value), 'characters', [schema.minLength, schema.maxLength]);
  if (Array.isArray(value)) return brokenSize(value.length, 'elements', [schema.minItems, schema.maxItems]);
  return isRecord(value) ? brokenSize(Object.keys(value).length, 'fields', [schema.minProperties, schema.maxProperties]) : undefined;
}

function brokenSize(count: number, what: string, [least, most]: readonly [number | undefined, number | undefined]): Broken {
  if (least !== undefined && count < least) return { value: `${count} ${what}`, bound: `at least ${least}` };
  if (most !== undefined && count > most) return { value: `${count} ${what}`, bound: `at most ${most}` };
  return undefined;
}

function brokenNumber(value: number, schema: Schema): Broken {
  const [least = -Infinity, most = Infinity] = wholeNumbers[schema.format ?? ''] ?? [];
  const minimum = Math.max(schema.minimum ?? -Infinity, least);
  const maximum = Math.min(schema.maximum ?? Infinity, most);
  if (value < minimum || (schema.exclusiveMinimum === true && value === minimum)) {
    return { value, bound: schema.exclusiveMinimum === true ? `more than ${minimum}` : `at least ${minimum}` };
  }
  if (value > maximum || (schema.exclusiveMaximum === true && value === maximum)) {
    return { value, bound: schema.exclusiveMaximum === true ? `less than ${maximum}` : `at most ${maximum}` };
  }
  if (schema.multipleOf !== undefined && value % schema.multipleOf !== 0) return { value, bound: `a multiple of ${schema.multipleOf}` };
  return undefined;
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
