import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lists } from './lists.js';

function listOf<T>(lists: Lists<T>, number: number): readonly T[] {
  const all: T[] = [];
  for (let place = lists.first(number); place !== 0; place = lists.next(place)) all.push(lists.at(place));
  return all;
}

describe('lists in columns', () => {
  it('hold what was added to each, in its order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5000), fc.string()), { maxLength: 200 }), (added) => {
        const lists = new Lists<string>();
        for (const [number, thing] of added) lists.add(number, thing);
        for (const number of [...added.map(([each]) => each), 6000]) {
          expect(listOf(lists, number)).toEqual(added.filter(([each]) => each === number).map(([, thing]) => thing));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('grow to any length', () => {
    const lists = new Lists<number>();
    for (let i = 0; i < 20_000; i++) lists.add(i % 2, i);
    expect(listOf(lists, 1)).toHaveLength(10_000);
    expect(listOf(lists, 1).at(-1)).toBe(19_999);
  });

  it('are copied to others, which go on by themselves', () => {
    const lists = new Lists<string>();
    for (const thing of ['a', 'b']) lists.add(1, thing);
    lists.add(2, 'c');
    lists.copy(1, 2);
    lists.add(1, 'd');
    expect([listOf(lists, 1), listOf(lists, 2)]).toEqual([
      ['a', 'b', 'd'],
      ['c', 'a', 'b'],
    ]);
  });
});
