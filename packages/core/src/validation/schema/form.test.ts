import { expect, it } from 'vitest';
import type { Schema } from '../../model/schema.js';
import { formOf } from './form.js';

const port: Schema = { type: 'integer', default: 80 };
const schema: Schema = {
  type: 'object',
  required: ['host', 'port'],
  properties: { host: { type: 'string' }, port, labels: { type: 'object', additionalProperties: { type: 'string', maxLength: 63 } } },
};

it('is made once for a schema, wherever that occurs', () => {
  expect(formOf(schema).property('port')).toBe(formOf(port));
  expect(formOf({ type: 'array', items: port }).items).toBe(formOf(port));
});

it('takes what has a default for not required', () => {
  expect(formOf(schema).required).toEqual(['host']);
});

it('knows fields that are named, and those of maps', () => {
  const form = formOf(schema);
  expect(form.property('hosts')).toBeUndefined();
  expect(form.property('toString')).toBeUndefined();
  expect(form.property('labels')?.property('toString')?.type).toBe('string');
  expect([form.isNamed('host'), form.isNamed('toString'), form.property('labels')?.isNamed('a')]).toEqual([true, false, false]);
});

it.each<[Schema, boolean]>([
  [{ type: 'string', maxLength: 3 }, true],
  [{ type: 'integer', format: 'int64' }, true],
  [{ type: 'number', multipleOf: 5 }, true],
  [{ type: 'array', minItems: 1 }, true],
  [{ type: 'string', format: 'ipv4', pattern: '^1' }, false],
  [{ type: 'object', mapType: 'atomic' }, false],
])('of %j is bounded: %s', (bounded, is) => {
  expect(formOf(bounded).isBounded).toBe(is);
});

it('finds rules however deep they are', () => {
  const ruled: Schema = { type: 'string', rules: [{ rule: 'self != ""' }] };
  const deep: Schema = {
    type: 'object',
    properties: { a: { type: 'array', items: { type: 'object', additionalProperties: ruled } }, b: { type: 'string' } },
  };
  expect([formOf(deep).hasRules, formOf(deep).property('b')?.hasRules]).toEqual([true, false]);
});
