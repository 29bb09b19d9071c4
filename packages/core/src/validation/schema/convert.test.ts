import { expect, it } from 'vitest';
import type { Schema } from '../../model/schema.js';
import { convertedTo } from './convert.js';

const texts: Schema = { type: 'array', items: { type: 'string' } };

it.each<[string, Schema, unknown, unknown]>([
  ['a number in quotes', { type: 'integer' }, '80', 80],
  ['a fraction in quotes', { type: 'number' }, '0.5', 0.5],
  ['a text for a list of texts', texts, 'reviews', ['reviews']],
  ['a number for a text', { type: 'string' }, 8080, '8080'],
  ['a truth for a text', { type: 'string' }, true, 'true'],
  ['an old word for a truth', { type: 'boolean' }, 'Yes', true],
])('%s can be meant', (_, schema, value, meant) => {
  expect(convertedTo(schema, value)).toEqual(meant);
});

it.each<[string, Schema, unknown]>([
  ['a fraction for a text, whose last 0 is lost', { type: 'string' }, 1.1],
  ['a fraction for a whole number', { type: 'integer' }, '1.5'],
  ['a number with a 0 in front, which can be octal', { type: 'integer' }, '080'],
  ['an empty text for a number', { type: 'integer' }, ''],
  ['a number for a list of texts', texts, 80],
  ['a list for a text', { type: 'string' }, ['reviews']],
  ['nothing for a list', texts, null],
  ['a word for a truth', { type: 'boolean' }, 'maybe'],
])('%s cannot', (_, schema, value) => {
  expect(convertedTo(schema, value)).toBeUndefined();
});
