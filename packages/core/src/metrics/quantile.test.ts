import { describe, expect, it } from 'vitest';
import { quantile } from './quantile.js';

const buckets = [
  { le: 10, count: 50 },
  { le: 100, count: 90 },
  { le: Infinity, count: 100 },
];

describe('quantile', () => {
  it('is linear within a bucket', () => {
    expect(quantile(0.25, buckets)).toBe(5);
    expect(quantile(0.7, buckets)).toBe(10 + 90 * 0.5);
  });

  it('answers the highest finite bound for what lies above it', () => {
    expect(quantile(0.99, buckets)).toBe(100);
  });

  it('does not depend on the order of buckets, and mends counts that fall', () => {
    expect(quantile(0.25, [...buckets].reverse())).toBe(5);
    expect(
      quantile(0.5, [
        { le: 1, count: 10 },
        { le: 2, count: 9 },
        { le: Infinity, count: 10 },
      ]),
    ).toBe(0.5);
  });

  it('knows nothing of an empty or endless histogram', () => {
    expect(quantile(0.5, [])).toBeUndefined();
    expect(quantile(0.5, [{ le: 10, count: 5 }])).toBeUndefined();
    expect(
      quantile(
        0.5,
        buckets.map((bucket) => ({ ...bucket, count: 0 })),
      ),
    ).toBeUndefined();
    expect(
      quantile(
        0.5,
        buckets.map((bucket) => ({ ...bucket, count: NaN })),
      ),
    ).toBeUndefined();
  });
});
