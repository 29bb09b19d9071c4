import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelPattern } from './label-pattern.js';

describe('labelPattern', () => {
  it.each([
    ['', '', true],
    ['', 'a', false],
    ['a|b', 'b', true],
    ['a|b', 'ab', false],
    ['a|', '', true],
    ['destination|waypoint', 'waypoint', true],
    ['.+', '', false],
    ['.*', '', true],
    ['web.*', 'web-v1', true],
    ['.*db', 'catalog-db', true],
    ['.*db', 'catalog-db-2', false],
    ['^a+$', 'aaa', true],
    [String.raw`a\.b`, 'a.b', true],
    [String.raw`a\.b`, 'axb', false],
    [String.raw`[^.]+\.(shop|cart)\.(svc\..+|svc|global)`, 'web.shop.svc.cluster.local', true],
    [String.raw`[^.]+\.(shop|cart)\.(svc\..+|svc|global)`, 'web.shop2.svc.cluster.local', false],
    ['v[0-9]?x', 'v7x', true],
    ['(?:ab)*', 'ababab', true],
  ])('matches %j against %j: %j', (pattern, text, expected) => {
    expect(labelPattern(pattern)(text)).toBe(expected);
  });

  it('agrees with the platform on every pattern of the supported shapes', () => {
    const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^b]', String.raw`\.`, '(a|b)', '(ab|)', '(a|b.)');
    const piece = fc.tuple(atom, fc.constantFrom('', '*', '+', '?')).map(([one, repeat]) => one + repeat);
    const pattern = fc.array(
      fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
      { minLength: 1, maxLength: 3 },
    );
    const text = fc.array(fc.constantFrom('a', 'b', '.', 'c'), { maxLength: 8 }).map((characters) => characters.join(''));
    fc.assert(
      fc.property(pattern, text, (alternatives, sample) => {
        const source = alternatives.join('|');
        expect(labelPattern(source)(sample)).toBe(new RegExp(`^(?:${source})$`).test(sample));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes linear time where backtracking would not end', () => {
    expect(labelPattern('(a*)*(a*)*(a*)*b')('a'.repeat(5000))).toBe(false);
  });

  it.each(['a{2}', '(?i)a', String.raw`\d+`, '(a', 'a)', '[a', '*a', '(?=a)', 'a\\'])('refuses %j and says where', (pattern) => {
    expect(() => labelPattern(pattern)).toThrow(/from character \d+ on/);
  });

  it('refuses to nest without end', () => {
    expect(() => labelPattern('('.repeat(10_000))).toThrow(SyntaxError);
  });
});
