import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { parseCrds, readCrds } from './read-crds.mjs';

const garden = fileURLToPath(new URL('fixtures/two-versions.yaml', import.meta.url));
const compact = {
  source: 'a nursery',
  crds: [
    {
      ...{ group: 'garden.example', kind: 'Bed', plural: 'beds', scope: 'Namespaced' },
      versions: [
        { name: 'v1', served: true, storage: true },
        { name: 'v1beta1', served: false, storage: false },
      ],
      schemaOf: 'v1',
      schema: { type: 'object' },
    },
  ],
};
const parseOf = (value: unknown) => parseCrds(JSON.stringify(value), 'in.json');

it('reads every CRD of a multi-document file and says what it passed over', async () => {
  const said: string[] = [];
  const crds = await readCrds([garden], (line: string) => said.push(line));
  expect(crds.map(({ kind, namespaced }) => [kind, namespaced])).toEqual([
    ['Bed', true],
    ['Tool', false],
  ]);
  expect(crds[0]).toMatchObject({ group: 'garden.example', plural: 'beds', source: 'two-versions.yaml' });
  expect(crds[0].versions.map(({ name, served, storage }) => [name, served, storage])).toEqual([
    ['v1', true, false],
    ['v1alpha1', true, true],
  ]);
  expect(said).toEqual([`${garden}: passed over 1 ConfigMap, not CRDs`, `${garden}: 2 CRDs`]);
});

it('reads a List the same as its items, as YAML and as JSON', async () => {
  const text = await readFile(garden, 'utf8');
  const items = parseAllDocuments(text).map((document) => document.toJS());
  const list = { apiVersion: 'v1', kind: 'List', items };
  const expected = parseCrds(text, 'in.json');
  expect(parseOf(list)).toEqual(expected);
  expect(parseCrds(`apiVersion: v1\nkind: List\nitems: ${JSON.stringify(items)}\n`, 'in.json')).toEqual(expected);
});

it('reads the compact form, whose schema is that of one version', () => {
  const [bed] = parseOf(compact);
  expect(bed).toMatchObject({ kind: 'Bed', namespaced: true, source: 'a nursery' });
  expect(bed.versions).toEqual([
    { name: 'v1', served: true, storage: true, spec: { type: 'object' } },
    { name: 'v1beta1', served: false, storage: false },
  ]);
});

it.each([
  ['no CRD', { apiVersion: 'v1', kind: 'ConfigMap' }, /^in\.json: no CRD in it, only 1 ConfigMap\./],
  ['an empty List', { kind: 'List', items: [] }, /^in\.json: no CRD in it\./],
  ['an object without kind', { hello: 'world' }, /not a CRD: an object without `kind`/],
  [
    'an old CRD',
    { apiVersion: 'apiextensions.k8s.io/v1beta1', kind: 'CustomResourceDefinition', metadata: { name: 'beds' } },
    /CRD beds has apiVersion .*v1beta1/,
  ],
  [
    'a CRD without names',
    { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', spec: {} },
    /CRD \(no name\) lacks spec\.group/,
  ],
  ['a compact CRD with a part missing', { crds: [{ kind: 'Bed' }] }, /compact CRD Bed lacks group, plural/],
  [
    'a compact CRD of an unlisted version',
    { crds: [{ ...compact.crds[0], schemaOf: 'v9' }] },
    /schema of v9, which is not among its versions/,
  ],
])('refuses %s', (_, value, message) => {
  expect(() => parseOf(value)).toThrow(expect.objectContaining({ name: 'InputError', message: expect.stringMatching(message) }));
});

it.each([
  ['broken YAML, with the line', 'kind: [\na: }', /^in\.yaml: not readable as YAML or JSON: .* line 2/s],
  ['plain text', 'hello', /not a CRD: a document that is no object/],
  [
    'an alias bomb',
    `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(20)}]\nc: &c [${'*b,'.repeat(20)}]\nd: [${'*c,'.repeat(20)}]`,
    /not readable as YAML or JSON: .*alias/,
  ],
])('refuses %s', (_, text, message) => {
  expect(() => parseCrds(text, 'in.yaml')).toThrow(
    expect.objectContaining({ name: 'InputError', message: expect.stringMatching(message) }),
  );
});

it('names a file that is not there, a folder, and a CRD that two files hold', async () => {
  await expect(readCrds(['nowhere.yaml'])).rejects.toThrow('nowhere.yaml: no such file');
  const folder = await mkdtemp(join(tmpdir(), 'gen-'));
  await expect(readCrds([folder])).rejects.toThrow(`${folder}: is a folder; name the files in it`);
  const again = join(folder, 'again.json');
  await writeFile(again, JSON.stringify(compact));
  await expect(readCrds([garden, again])).rejects.toThrow(`${again}: has a CRD for Bed of garden.example, but ${garden} has one too.`);
});
