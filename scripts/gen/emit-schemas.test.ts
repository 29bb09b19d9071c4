import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import { expect, it } from 'vitest';
import type { CrdSchema } from '../../packages/core/src/model/schema.js';
import { compactSchema } from './compact-schema.mjs';
import { emitSchemas } from './emit-schemas.mjs';
import { parseCrds } from './read-crds.mjs';

type Table = Readonly<Record<string, CrdSchema>>;

const facts = { group: 'garden.example', plural: 'beds', namespaced: true, version: 'v1', served: ['v1beta1', 'v1'] };
const emit = (specs: Record<string, object>) =>
  emitSchemas(
    'gardenCrds',
    Object.entries(specs).map(([key, spec]) => ({ key, kind: key, ...facts, spec })),
    '// header\n',
  );

async function evaluated(text: string): Promise<Table> {
  const { code } = await transform(text, { loader: 'ts', format: 'esm' });
  return ((await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { gardenCrds: Table }).gardenCrds;
}

it('keeps every restriction of a CRD and drops only prose', async () => {
  const [bed] = parseCrds(await readFile(new URL('fixtures/two-versions.yaml', import.meta.url), 'utf8'), 'garden');
  const plant = {
    type: 'object',
    oneOf: [{ required: ['seed'] }, { not: { anyOf: [{ required: ['seed'] }] } }],
    required: ['name'],
    properties: {
      name: { type: 'string', pattern: '^[a-z]+$', rules: [{ rule: "self != 'weed'", message: 'no weeds' }] },
      seed: { type: 'string', enum: ['OWN', 'BOUGHT', "GIVEN'S"] },
    },
  };
  const spec = compactSchema(bed.versions[0].spec, 'Bed.spec');
  expect((await evaluated(emit({ Bed: spec })))['Bed']).toEqual({
    ...{ apiKind: 'Bed', group: 'garden.example', plural: 'beds', namespaced: true, version: 'v1', served: ['v1', 'v1beta1'] },
    spec: {
      type: 'object',
      required: ['description', 'width'],
      properties: {
        description: { type: 'string', minLength: 1 },
        width: { intOrString: true, anyOf: [{ type: 'integer' }, { type: 'string' }] },
        depth: { type: 'integer', format: 'int32', nullable: true, minimum: 0, default: 3 },
        plants: { type: 'array', maxItems: 9, listType: 'map', listMapKeys: ['name'], items: plant },
        favourite: plant,
        labels: { type: 'object', additionalProperties: { type: 'string', maxLength: 63 } },
        extra: { type: 'object', preserveUnknownFields: true },
        any: { preserveUnknownFields: true },
        'odd-name': { type: 'boolean' },
      },
    },
  });
});

it('makes parts that occur more than once one object', async () => {
  const rule = { rule: 'self.all(x, x.size() < 10)', message: 'too long' };
  const part = { type: 'array', items: { type: 'string', maxLength: 10, pattern: '^[a-z]+$' }, maxItems: 7 };
  const other = { ...part, maxItems: 8, rules: [rule] };
  const text = emit({ A: { properties: { one: part, two: other } }, B: { properties: { three: part, four: { ...other, maxItems: 9 } } } });
  const { A, B } = await evaluated(text);
  expect(A?.spec.properties?.one).toBe(B?.spec.properties?.three);
  expect(A?.spec.properties?.two?.rules?.[0]).toBe(B?.spec.properties?.four?.rules?.[0]);
  expect(A?.spec.properties?.two).not.toBe(B?.spec.properties?.four);
  expect(A?.spec.properties?.one).toEqual(part);
  expect(A?.spec.properties?.two?.rules).toEqual([rule]);
  expect(text.match(/maxLength/g)).toHaveLength(1);
});

it('keeps every field of a rule', () => {
  const rule = { rule: 'a', message: 'b', messageExpression: 'c', fieldPath: '.d', reason: 'FieldValueRequired', optionalOldSelf: true };
  expect(compactSchema({ 'x-kubernetes-validations': [rule] }, 'x')).toEqual({ rules: [rule] });
});

it('refuses what it would otherwise lose', () => {
  expect(() => compactSchema({ properties: { a: { items: { patternProperties: {} } } } }, 'Bed.spec')).toThrow(
    'Bed.spec.a › items: unknown keyword `patternProperties`',
  );
  expect(() => compactSchema({ 'x-kubernetes-validations': [{ rule: 'a', severity: 'x' }] }, 'Bed.spec')).toThrow(
    'Bed.spec: unknown field `severity`',
  );
  expect(() => compactSchema({ properties: { a: null } }, 'Bed.spec')).toThrow('Bed.spec.a: not a schema but null.');
  expect(() => compactSchema(JSON.parse('{"properties":{"__proto__":{}}}'), 'Bed.spec')).toThrow(
    'Bed.spec: a property is named __proto__.',
  );
});
