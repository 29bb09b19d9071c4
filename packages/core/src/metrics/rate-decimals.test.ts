import { describe, expect, it } from 'vitest';
import { rateDecimals } from './rate-decimals.js';

describe('rateDecimals', () => {
  it.each([
    [12.5, 0],
    [1, 0],
    [0.3, 1],
    [0.07, 2],
    [-0.07, 2],
    [0.0008, 4],
    [0, 0],
  ])('needs for %d a number of %d decimals', (rate, decimals) => {
    expect(rateDecimals(rate)).toBe(decimals);
  });

  it('stops at a bound', () => {
    expect(rateDecimals(1e-12)).toBe(5);
    expect(rateDecimals(1e-12, 3)).toBe(3);
  });
});
