import { expect, it } from 'vitest';
import { emitTypes } from './emit-types.mjs';

const object = (properties: Record<string, object>, rest: object = {}) => ({ type: 'object', properties, ...rest });
const string = { type: 'string' };
const list = (items: object) => ({ type: 'array', items });
const typesOf = (spec: object, kind = 'Bed') => emitTypes([{ kind, spec }], '// header\n');
/** The type that a field `f` of this schema gets. */
const typeOf = (schema: object) => /readonly f\?: (.*);/.exec(typesOf(object({ f: schema })))?.[1];

it.each([
  [{ type: 'string' }, 'string'],
  [{ type: 'boolean' }, 'boolean'],
  [{ type: 'integer', format: 'int32' }, 'number'],
  [{ type: 'number' }, 'number'],
  [{ type: 'integer', nullable: true }, 'number | null'],
  [{ intOrString: true, anyOf: [{ type: 'integer' }, { type: 'string' }] }, 'number | string'],
  [{ type: 'string', enum: ['A', "B's", 'C"\\'] }, `'A' | 'B\\'s' | 'C"\\\\'`],
  [{ type: 'string', enum: ['A', null], nullable: true }, "'A' | null"],
  [list(string), 'readonly string[]'],
  [list({ type: 'string', enum: ['A', 'B'] }), "readonly ('A' | 'B')[]"],
  [list({ type: 'integer', nullable: true }), 'readonly (number | null)[]'],
  [list(list(string)), 'readonly (readonly string[])[]'],
  [{ type: 'array' }, 'readonly unknown[]'],
  [{ type: 'object', additionalProperties: { type: 'integer' } }, 'Readonly<Record<string, number>>'],
  [{ type: 'object', preserveUnknownFields: true }, 'Readonly<Record<string, unknown>>'],
  [{ type: 'object' }, 'Readonly<Record<string, unknown>>'],
  [{ preserveUnknownFields: true, nullable: true }, 'unknown'],
  [object({ a: string }), 'BedSpecF'],
  [list(list(object({ a: string }))), 'readonly (readonly BedSpecF[])[]'],
  [{ type: 'object', additionalProperties: object({ a: string }) }, 'Readonly<Record<string, BedSpecF>>'],
])('types %j as %s', (schema, type) => {
  expect(typeOf(schema)).toBe(type);
});

it('declares the kind and its nested types, required fields without a question mark', () => {
  expect(typesOf(object({ b: object({ 'odd-name': string }), a: string }, { required: ['a'] }))).toBe(`// header
import type { KubernetesObject } from '../kubernetes.js';

export interface Bed extends KubernetesObject<'Bed'> {
  readonly spec?: BedSpec;
}

export interface BedSpec {
  readonly a: string;
  readonly b?: BedSpecB;
}

export interface BedSpecB {
  readonly 'odd-name'?: string;
}
`);
});

it('keeps an object with known and unknown fields open', () => {
  expect(typesOf(object({ f: object({ a: string }, { preserveUnknownFields: true }) }))).toContain(
    'export interface BedSpecF {\n  readonly a?: string;\n  readonly [field: string]: unknown;\n}',
  );
});

it('gives equal shapes of a kind one type, named after the shallowest path, whatever they restrict', () => {
  const plant = object({ name: string });
  const strict = object({ name: { type: 'string', maxLength: 3 } });
  const text = typesOf(object({ deep: object({ plant }), zone: list(strict), yard: { ...plant, nullable: true } }));
  expect(text).toContain('readonly yard?: BedSpecYard | null;');
  expect(text).toContain('readonly zone?: readonly BedSpecYard[];');
  expect(text).toContain('readonly plant?: BedSpecYard;');
  expect(text.match(/export interface/g)).toHaveLength(4);
});

it('tells shapes apart by what is required', () => {
  const text = typesOf(object({ a: object({ x: string }), b: object({ x: string }, { required: ['x'] }) }));
  expect(text).toContain('interface BedSpecA {\n  readonly x?: string');
  expect(text).toContain('interface BedSpecB {\n  readonly x: string');
});

it('numbers names that different paths lead to, and never takes a kind as a nested name', () => {
  const text = emitTypes(
    [
      { kind: 'Bed', spec: object({ fooBar: object({ a: string }), foo: object({ bar: object({ b: string }) }) }) },
      { kind: 'BedSpec', spec: object({ c: string }) },
    ],
    '',
  );
  expect(text).toContain('readonly spec?: BedSpec2;');
  const names = [...text.matchAll(/export interface (\w+)/g)].map(([, name]) => name);
  expect(names).toContain('BedSpecFooBar');
  expect(names).toContain('BedSpecFooBar2');
  expect(new Set(names).size).toBe(names.length);
});

it('takes only new fields from branches of oneOf and anyOf', () => {
  const text = typesOf(
    object({ kind: string }, { oneOf: [{ properties: { kind: { enum: ['A'] }, added: string }, required: ['added'] }] }),
  );
  expect(text).toContain('readonly kind?: string;');
  expect(text).toContain('readonly added?: string;');
});
