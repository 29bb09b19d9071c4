import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFileMistakes } from './support/lock-file.js';
import { repository } from './support/repository-files.js';

describe('package-lock.json', () => {
  const text = fs.readFileSync(path.join(repository, 'package-lock.json'), 'utf8');

  it('can be installed on every platform and from every registry', () => {
    expect(lockFileMistakes(text)).toEqual([]);
  });
});

describe('the check of package-lock.json', () => {
  const mistakes = (packages: Readonly<Record<string, object>>): readonly string[] => lockFileMistakes(JSON.stringify({ packages }));
  const parent = { version: '2.0.0', optionalDependencies: { other: '2.0.0' } };

  it('finds an optional package that was left out', () => {
    expect(mistakes({ 'node_modules/a': parent })).toEqual(['node_modules/a: other@2.0.0 is missing']);
  });

  it('is not fooled by another version of it', () => {
    expect(mistakes({ 'node_modules/a': parent, 'node_modules/other': { version: '1.0.0' } })).toEqual([
      'node_modules/a: other@2.0.0 is missing',
    ]);
  });

  it('accepts it where Node would find it', () => {
    expect(mistakes({ 'node_modules/a': parent, 'node_modules/a/node_modules/other': { version: '2.0.0' } })).toEqual([]);
    expect(mistakes({ 'w/node_modules/a': parent, 'node_modules/other': { version: '2.0.0' } })).toEqual([]);
  });

  it('finds the address of a registry', () => {
    expect(mistakes({ 'node_modules/a': { version: '1.0.0', resolved: 'https://registry.example/a.tgz' } })).toEqual([
      'node_modules/a: names a registry, https://registry.example/a.tgz',
    ]);
  });
});
