import { describe, expect, it } from 'vitest';
import { readObjects } from './read-objects.js';

const object = 'apiVersion: v1\nkind: Thing\n';
const faultOf = (text: string): string | undefined => readObjects(text, 'x.yaml').faults[0]?.message;

describe('hostile texts', () => {
  it('refuses aliases that stand for more and more', () => {
    const levels = Array.from({ length: 12 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array.from({ length: 9 }, () => `*l${i}`).join(', ')}]`);
    expect(faultOf(`${object}l0: &l0 [x]\n${levels.join('\n')}\n`)).toBe(
      'Aliases stand for more than 100 nodes. Write out what they stand for.',
    );
  });

  it('says which alias has no anchor, also where another document has it', () => {
    const { faults } = readObjects(`${object}a: &hosts [x]\n---\n${object}b: *hosts\n`, 'x.yaml');
    expect(faults).toMatchObject([{ message: 'The alias *hosts has no anchor before it in this document.', line: 7, column: 4 }]);
  });

  it.each([
    ['brackets', `${object}a: ${'['.repeat(100_000)}`],
    ['braces', `${object}a: ${'{a: '.repeat(10_000)}`],
    ['dashes', `${object}a:\n  ${'- '.repeat(10_000)}x\n`],
    ['question marks', `${object}a:\n  ${'? '.repeat(10_000)}x\n`],
    ['indentation', `${object}${Array.from({ length: 200 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')}\n`],
  ])('refuses what is nested too deep by %s', (_, text) => {
    expect(faultOf(text)).toBe('Lists and mappings are nested deeper than 64 levels.');
  });

  it('takes what is nested as deep as objects are', () => {
    const deep = Array.from({ length: 60 }, (_, i) => `${' '.repeat(i)}a:`).join('\n');
    expect(faultOf(`${object}${deep}\n`)).toBeUndefined();
  });

  it('does not take brackets in texts for lists', () => {
    expect(
      faultOf(`${object}a: "${'['.repeat(200)}"\nb: |\n  ${'{'.repeat(200)}\n  ${'- '.repeat(100)}\nc: # ${'['.repeat(200)}\n  d\n`),
    ).toBeUndefined();
  });

  it('refuses lines and texts that are too long', () => {
    expect(faultOf(`${object}a: ${'x'.repeat(10 * 1024 * 1024)}`)).toBe('The line has 10485763 characters, at most 1048576 are read.');
    expect(faultOf('#\n'.repeat(17 * 1024 * 1024))).toMatch(/^The text has 35651584 characters, at most 33554432 are read/);
  });

  it('refuses a key that reaches into prototypes, and tells where', () => {
    expect(readObjects(`${object}a:\n  __proto__: { polluted: true }\n`, 'x.yaml')).toEqual({
      objects: [],
      faults: [{ message: 'The key __proto__ is not allowed.', file: 'x.yaml', line: 4, column: 3, kind: 'unreadable' }],
    });
    expect('polluted' in {}).toBe(false);
  });

  it.each([
    ['a list as a key', `${object}a:\n  ? [x]\n  : y\n`, 'Only a text can be a key.'],
    ['two keys of one name', `${object}a: 1\na: 2\n`, 'Map keys must be unique.'],
    ['no YAML at all', '}\n', undefined],
  ])('refuses %s', (_, text, message) => {
    const told = faultOf(text);
    expect(told).toEqual(message ?? expect.any(String));
  });
});
