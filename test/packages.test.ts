import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { repository } from './support/repository-files.js';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const read = (file: string): string => fs.readFileSync(path.join(repository, file), 'utf8');
const manifests = ['core', 'elements', 'node-adapter'].map((name) => JSON.parse(read(`packages/${name}/package.json`)) as Manifest);

it('has one version for all packages, and they depend on that version of each other', () => {
  const [core] = manifests;
  for (const { name, version, dependencies = {} } of manifests) {
    expect(version, name).toBe(core?.version);
    for (const other of manifests)
      if (other.name in dependencies) expect(dependencies[other.name], `${name} on ${other.name}`).toBe(version);
  }
});

it('tells elements their own version', () => {
  expect(/version = '([^']+)'/.exec(read('packages/elements/src/version.ts'))?.[1]).toBe(manifests[1]?.version);
});

it('publishes the same licence with every package', () => {
  for (const name of ['core', 'elements', 'node-adapter']) expect(read(`packages/${name}/LICENSE`), name).toBe(read('LICENSE'));
  expect(new Set(manifests.map(({ license }) => license))).toEqual(new Set(['Apache-2.0']));
  expect(read('packages/core/NOTICE')).toBe(read('NOTICE'));
});
