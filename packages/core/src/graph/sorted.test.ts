import { describe, expect, it } from 'vitest';
import { compare, sorted, sortInPlace } from './sorted.js';

describe('sorting', () => {
  it.each([0, 1, 2, 5, 8, 9, 40])('puts %i things in order, and keeps the order of equal ones', (count) => {
    const things = Array.from({ length: count }, (_, i) => ({ key: (i * 7) % 5, i }));
    const byKey = (a: { key: number }, b: { key: number }): number => a.key - b.key;
    expect(sortInPlace([...things], byKey)).toEqual([...things].sort(byKey));
  });

  it('leaves the list given as it was', () => {
    const list = ['b', 'a'];
    expect(sorted(list, compare)).toEqual(['a', 'b']);
    expect(list).toEqual(['b', 'a']);
  });
});
