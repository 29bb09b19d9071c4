import { describe, expect, it } from 'vitest';
import { DURATION_BOUNDS, drawLatency, meanLatency, shareWithin } from './latency.js';
import { randomFrom } from './random.js';

const latency = { p50: 20, p95: 90 };

describe('response times', () => {
  it('have the percentiles they are described by', () => {
    expect(shareWithin(latency, 20)).toBeCloseTo(0.5, 6);
    expect(shareWithin(latency, 90)).toBeCloseTo(0.95, 6);
    expect(shareWithin(latency, 0)).toBe(0);
    expect(shareWithin(latency, 1e9)).toBe(1);
  });

  it('fill buckets that never fall', () => {
    const shares = DURATION_BOUNDS.map((bound) => shareWithin(latency, bound));
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
  });

  it('are drawn as they are described', () => {
    const random = randomFrom('draw');
    const drawn = Array.from({ length: 20_000 }, () => drawLatency(latency, random(), random()));
    expect(drawn.filter((value) => value <= 20).length / drawn.length).toBeCloseTo(0.5, 1);
    expect(drawn.filter((value) => value <= 90).length / drawn.length).toBeCloseTo(0.95, 1);
    expect(drawn.reduce((sum, value) => sum + value, 0) / drawn.length / meanLatency(latency)).toBeCloseTo(1, 1);
  });
});
