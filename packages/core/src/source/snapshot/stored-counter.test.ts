import { describe, expect, it } from 'vitest';
import { storedCounter } from './stored-counter.js';

const start = 60_000;
const counter = (values: readonly (number | null)[]) => storedCounter({ labels: {}, start, stepSeconds: 10, values });

describe('storedCounter', () => {
  it('tells the rise between two reads', () => {
    expect(counter([5, 15, 35]).increase(start, start + 20_000)).toEqual({ increase: 30, coveredSeconds: 20 });
  });

  it('rises evenly between reads', () => {
    expect(counter([0, 10, 30]).increase(start + 5000, start + 15_000)).toEqual({ increase: 15, coveredSeconds: 10 });
  });

  it('counts what came after a reset', () => {
    expect(counter([100, 110, 4, 10]).increase(start, start + 30_000)?.increase).toBe(20);
  });

  it('bridges a missing read', () => {
    expect(counter([0, null, 30]).increase(start, start + 10_000)?.increase).toBe(15);
    expect(counter([0, null, 30]).increase(start, start + 20_000)?.increase).toBe(30);
  });

  it('covers only what was captured', () => {
    expect(counter([0, 10, 20]).increase(start - 20_000, start + 10_000)).toEqual({ increase: 10, coveredSeconds: 10 });
    expect(counter([0, 10, 20]).increase(start + 10_000, start + 90_000)).toEqual({ increase: 10, coveredSeconds: 10 });
  });

  it('counts a late beginning from its first read, over the whole window', () => {
    expect(counter([null, null, 0, 12]).increase(start, start + 30_000)).toEqual({ increase: 12, coveredSeconds: 30 });
  });

  it.each([
    ['outside the captured span', [0, 10], start + 20_000, start + 30_000],
    ['before the first read', [null, null, 0, 5], start, start + 20_000],
    ['after the last read', [0, 5, null, null], start + 20_000, start + 30_000],
    ['with a single read', [null, 5, null], start, start + 20_000],
    ['with no read', [], start, start + 20_000],
  ])('knows nothing %s', (_what, values, from, to) => {
    expect(counter(values).increase(from, to)).toBeUndefined();
  });
});
