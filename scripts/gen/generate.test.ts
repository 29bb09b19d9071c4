import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { generate } from './generate.mjs';
import { customKinds, modules as realModules } from './kinds-table.mjs';
import { parseCrds } from './read-crds.mjs';

const text = await readFile(new URL('fixtures/two-versions.yaml', import.meta.url), 'utf8');
const modules = [{ name: 'my-garden', title: 'Garden', holds: (group: string) => group === 'garden.example' }];
const row = (apiKind: string, version: string) => ({ key: `My${apiKind}`, module: 'my-garden', apiKind, group: 'garden.example', version });
const kinds = [row('Tool', 'v1'), row('Bed', 'v1')];
const crds = () => parseCrds(text, 'garden.yaml');
const run = (options: object, said: string[] = []) =>
  generate({ crds: crds(), modules, kinds, say: (line: string) => said.push(line), ...options });

it('writes types and a table for a module, whatever the order of CRDs and rows', () => {
  const outputs = run({});
  expect(outputs.map(({ path }) => path)).toEqual(['my-garden.ts', 'schemas/my-garden.ts']);
  expect(outputs[0].text).toContain(
    "export interface Bed extends KubernetesObject<'Bed'> {\n  readonly spec?: BedSpec;\n  readonly status?: BedStatus;\n}",
  );
  expect(outputs[1].text).toContain('export const myGardenCrds: CrdTable = {\n  MyBed: {');
  expect(outputs[1].text).toContain('    object: { required: ["spec"], rules: [{"message":"name too long",');
  expect(outputs[0].text).toMatch(/^\/\/ Written by `npm run gen`; do not edit\. From:\n\/\/ - garden\.yaml\n/);
  expect(run({ crds: crds().reverse(), kinds: [...kinds].reverse() })).toEqual(outputs);
});

it('takes the served version that kinds.ts names, else the storage version, and says so', () => {
  expect(run({})[0].text).toContain('readonly width: number | string;');
  const said: string[] = [];
  const types = run({ kinds: [row('Tool', 'v1'), row('Bed', 'v2')] }, said)[0].text;
  expect(types).toContain('export interface BedSpec {\n  readonly old?: string;\n}');
  expect(said).toContain('Bed: the schema of v1alpha1 stands for v2');
  const unserved = crds();
  unserved[0].versions[0].served = false;
  expect(run({ crds: unserved })[0].text).toContain('readonly old?: string;');
});

it('refuses a CRD without a schema to take', () => {
  const bare = crds();
  bare[1].versions[0].spec = undefined;
  expect(() => run({ crds: bare })).toThrow('garden.yaml: the CRD of Tool has a schema of `spec` neither in v1');
});

it('passes over kinds without a row, and refuses a module whose kinds are not all there', () => {
  const said: string[] = [];
  run({ kinds: [row('Bed', 'v1')] }, said);
  expect(said).toContain('passed over, as kinds.ts has no row for them: Tool (garden.example)');
  expect(() => run({ crds: crds().slice(0, 1) })).toThrow('Garden: no CRD for Tool (garden.example).');
  expect(() => run({ kinds: [] })).toThrow('None of the CRDs is of a kind in packages/core/src/model/kinds.ts. Give those of Garden.');
});

it('finds the kinds of each module in kinds.ts', async () => {
  const rows = await customKinds();
  expect(rows.find(({ key }) => key === 'K8sGateway')).toMatchObject({ module: 'gateway-api', apiKind: 'Gateway', plural: 'gateways' });
  expect(rows.find(({ key }) => key === 'Gateway')).toMatchObject({ module: 'istio', group: 'networking.istio.io', version: 'v1' });
  expect(rows.some(({ key }) => key === 'Pod')).toBe(false);
  expect(new Set(rows.map(({ module }) => module))).toEqual(new Set(realModules.map(({ name }) => name)));
});
