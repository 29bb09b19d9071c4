import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { customKinds } from './kinds-table.mjs';

const gen = fileURLToPath(new URL('gen.mjs', import.meta.url));
const garden = fileURLToPath(new URL('fixtures/two-versions.yaml', import.meta.url));
const run = (...args: string[]) => spawnSync(process.execPath, [gen, ...args], { encoding: 'utf8' });

it.each([
  ['no arguments', [], /^No CRDs given: name the files after --crds\.\n\nUsage: npm run gen -- --crds FILE…/],
  ['files without --crds', ['a.yaml'], /^Unexpected argument 'a\.yaml': files go after --crds\./],
  ['an unknown option', ['--crd', 'a.yaml'], /^Unknown option '--crd'\.\n\nUsage/],
  ['--crds without a file', ['--crds'], /--crds.*argument missing/],
  ['a file that is not there', ['--crds', 'nowhere.yaml'], /^nowhere\.yaml: no such file\n$/],
  ['CRDs of other kinds', ['--check', '--crds', garden], /^None of the CRDs is of a kind in packages\/core\/src\/model\/kinds\.ts\./],
])('refuses %s with a message and exit code 1', (_, args, message) => {
  const { status, stderr } = run(...args);
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain('    at ');
  expect(status).toBe(1);
});

it('shows its usage on request', () => {
  const { status, stdout } = run('--help');
  expect(stdout).toMatch(/^Usage: /);
  expect(status).toBe(0);
});

it('fails --check where the output would differ, and writes nothing', async () => {
  const committed = () => readFile(new URL('../../packages/core/src/model/generated/istio.ts', import.meta.url), 'utf8');
  const before = await committed();
  const kinds = (await customKinds()).filter(({ module }) => module === 'istio');
  const crds = kinds.map(({ apiKind, group, plural }) => ({
    ...{ group, kind: apiKind, plural, scope: 'Namespaced', versions: [{ name: 'v1', served: true, storage: true }] },
    ...{ schemaOf: 'v1', schema: { type: 'object' } },
  }));
  const file = join(await mkdtemp(join(tmpdir(), 'gen-')), 'crds.json');
  await writeFile(file, JSON.stringify({ source: 'nothing but names', crds }));
  const { status, stdout, stderr } = run('--check', '--crds', file);
  expect(stdout).toContain('packages/core/src/model/generated/schemas/istio.ts: differs');
  expect(stdout).not.toContain('gateway-api');
  expect(stderr).toMatch(/^2 of 2 files differ\. Run `npm run gen/);
  expect(status).toBe(1);
  expect(await committed()).toBe(before);
});
