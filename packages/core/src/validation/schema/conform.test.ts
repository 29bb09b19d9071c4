import { describe, expect, it } from 'vitest';
import type { Schema } from '../../model/schema.js';
import { conform } from './conform.js';

const schema: Schema = {
  type: 'object',
  required: ['host'],
  properties: {
    host: { type: 'string' },
    port: { type: 'integer' },
    kind: { type: 'string', default: 'Service' },
    weight: { type: 'integer', nullable: true },
    target: { intOrString: true },
    labels: { type: 'object', additionalProperties: { type: 'string' } },
    routes: { type: 'array', items: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } } },
    open: { type: 'object', preserveUnknownFields: true },
    few: { type: 'array', maxItems: 2, items: { type: 'string' } },
  },
};

describe('conform', () => {
  it('gives back what fits as it is', () => {
    const value = { host: 'a', kind: 'X', labels: { a: 'b' }, routes: [{ name: 'r' }], open: { any: [1, null] }, extra: 1 };
    expect(conform(value, schema)).toBe(value);
  });

  it.each<[string, object, object]>([
    ['leaves out what is of another type', { host: 'a', port: '80', labels: [], routes: {} }, { host: 'a', kind: 'Service' }],
    ['fills in what is required, and defaults', {}, { host: '', kind: 'Service' }],
    [
      'takes null for absent where it is not allowed',
      { host: null, weight: null, port: null },
      { host: '', weight: null, kind: 'Service' },
    ],
    ['leaves out values of maps', { host: 'a', labels: { a: 1, b: 'b' } }, { host: 'a', kind: 'Service', labels: { b: 'b' } }],
    [
      'keeps the places of elements',
      { host: 'a', routes: [null, 'x', { name: 'r' }, {}] },
      {
        host: 'a',
        kind: 'Service',
        routes: [{ name: '' }, { name: '' }, { name: 'r' }, { name: '' }],
      },
    ],
    ['takes numbers and texts where both are allowed', { host: 'a', target: 'http' }, { host: 'a', kind: 'Service', target: 'http' }],
    ['ends lists where they must end', { host: 'a', few: ['x', 'y', 'z'] }, { host: 'a', kind: 'Service', few: ['x', 'y'] }],
    ['has no use for what is no number', { host: 'a', port: Number.NaN }, { host: 'a', kind: 'Service' }],
  ])('%s', (_, value, fitting) => {
    expect(conform(value, schema)).toEqual(fitting);
  });

  it('is not led into prototypes', () => {
    const value: unknown = JSON.parse('{"host": 1, "__proto__": {"port": 80}, "labels": {"__proto__": 5, "a": "b"}}');
    const fitting = conform(value, schema) as { readonly port?: number; readonly labels?: object };
    expect(fitting.port).toBeUndefined();
    expect(Object.getPrototypeOf(fitting)).toBe(Object.prototype);
    expect(Object.keys(fitting.labels ?? {})).toEqual(['a']);
  });
});
