import { describe, expect, it } from 'vitest';
import { Latency } from './latency.js';

const fast = { bounds: [10, 100, Infinity], counts: [4, 4, 4], sum: 20 };

function latencyOf(...parts: readonly (typeof fast)[]): Latency {
  const latency = new Latency();
  for (const part of parts) {
    latency.addHistogram(part);
    latency.sum += part.sum;
  }
  return latency;
}

describe('latencies', () => {
  it('add up bucket by bucket, and leave what was added alone', () => {
    const latency = latencyOf(fast, { ...fast, counts: [0, 4, 4], sum: 220 });
    expect(latency).toMatchObject({ bounds: [10, 100, Infinity], counts: [4, 8, 8], sum: 240 });
    expect(fast.counts).toEqual([4, 4, 4]);
    expect(latency.times()).toEqual({
      avg: 30,
      p50: 10,
      p95: expect.closeTo(91, 6) as number,
      p99: expect.closeTo(98.2, 6) as number,
    });
  });

  it('of other buckets are counted at the next lower bound', () => {
    const latency = latencyOf(fast, { bounds: [50, Infinity], counts: [6, 6], sum: 0 });
    expect(latency).toMatchObject({ bounds: [10, 50, 100, Infinity], counts: [4, 10, 10, 10] });
  });

  it('of no calls tell nothing', () => {
    expect(latencyOf().times()).toBeUndefined();
    expect(latencyOf({ ...fast, counts: [0, 0, 0] }).times()).toBeUndefined();
    expect(latencyOf({ bounds: [], counts: [], sum: 5 }).times()).toBeUndefined();
  });

  it('have no average where nobody says how long calls took together', () => {
    expect(latencyOf({ ...fast, sum: 0 }).times()).not.toHaveProperty('avg');
  });
});
