import { expect, it } from 'vitest';
import { kept } from './kept.js';

it('makes a thing once while it is asked about the same object, also where that is nothing', () => {
  let made = 0;
  const sizeOf = kept((list: readonly number[]) => {
    made += 1;
    return list.length === 0 ? undefined : list.length;
  });
  const [some, none] = [[1, 2], []];
  expect([sizeOf(some), sizeOf(some), sizeOf(none), sizeOf(none)]).toEqual([2, 2, undefined, undefined]);
  expect(made).toBe(2);
  expect(sizeOf([1, 2])).toBe(2);
  expect(made).toBe(3);
});
