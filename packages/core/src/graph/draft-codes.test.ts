import { describe, expect, it } from 'vitest';
import { DraftCodes } from './draft-codes.js';

describe('DraftCodes', () => {
  it.each([1, 7, 8, 9, 500])('makes each of %i codes once', (count) => {
    const codes = new DraftCodes();
    const names = Array.from({ length: count }, (_, i) => `code-${String(i)}`);
    for (const rate of [1, 2]) for (const name of names) codes.of(name).rate += rate;
    expect(codes.all.map(({ name, rate }) => [name, rate])).toEqual(names.map((name) => [name, 3]));
  });
});
