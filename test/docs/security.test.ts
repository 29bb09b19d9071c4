import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../support/repository-files.js';

const text = fs.readFileSync(path.join(repository, 'docs/security.md'), 'utf8');
const { scripts } = JSON.parse(fs.readFileSync(path.join(repository, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** Threats with what holds the measure against each, of the table that has such a column. */
function measures(): readonly (readonly [threat: string, held: string])[] {
  const lines = text.split('\n');
  const head = lines.findIndex((line) => line.startsWith('| threat |'));
  const rows = lines.slice(head + 2);
  return rows.slice(0, rows.indexOf('')).map((line) => {
    const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    return [cells[1] ?? '', cells[3] ?? ''];
  });
}

describe('the threat model', () => {
  it.each(measures())('names a test that is there against: %s', (_threat, held) => {
    const named = [...held.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
    const missing = named.filter((name) => {
      const script = /^npm run (\S+)$/.exec(name)?.[1];
      return script === undefined ? !/\.test\.ts$/.test(name) || !fs.existsSync(path.join(repository, name)) : !(script in scripts);
    });
    expect([named.length > 0, missing]).toEqual([true, []]);
  });

  it('has measures', () => {
    expect(measures().length).toBeGreaterThan(20);
  });
});
