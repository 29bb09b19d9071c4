import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flow } from './flow.js';
import { rolloutFlow } from './rollout-flow.js';
import { spellFlow } from './spell-flow.js';
import { steadyFlow } from './steady-flow.js';

const epoch = Date.UTC(2026, 3, 1);
const flows: readonly [string, Flow][] = [
  ['steady', steadyFlow(8, 'seed')],
  ['in spells', spellFlow(8, 'seed')],
  ['rolled out and withdrawn', rolloutFlow(16, 'seed')],
];

describe.each(flows)('a flow that is %s', (_name, flow) => {
  it('never runs backwards', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (offset) => {
        expect(flow.rateAt(epoch + offset * 1000)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('adds up: a span is the sum of its parts', () => {
    const offset = fc.integer({ min: 1, max: 1_000_000_000 });
    fc.assert(
      fc.property(offset, offset, (one, two) => {
        const whole = flow.between(epoch, epoch + one + two);
        const parts = flow.between(epoch, epoch + one) + flow.between(epoch + one, epoch + one + two);
        expect(Math.abs(whole - parts)).toBeLessThan(1e-6 * (1 + whole));
      }),
    );
  });

  it('is the integral of its rate', () => {
    let sum = 0;
    for (let ms = 50; ms < 600_000; ms += 100) sum += flow.rateAt(epoch + ms) * 0.1;
    expect(flow.between(epoch, epoch + 600_000)).toBeCloseTo(sum, 2);
  });

  it('has its mean over whole days', () => {
    const days = 137 * 41;
    expect(flow.between(epoch, epoch + days * 86_400_000) / (days * 86_400)).toBeCloseTo(8, 3);
  });
});

describe('rolloutFlow', () => {
  it('was otherwise an hour before, whenever one looks', () => {
    const flow = rolloutFlow(3, 'release');
    for (let minute = 0; minute < 240; minute++) {
      const at = epoch + minute * 60_000;
      expect(flow.rateAt(at) + flow.rateAt(at - 3_600_000)).toBeCloseTo(3, 9);
    }
  });
});

describe('spellFlow', () => {
  it('is calm for most of the time and busy for a quarter of an hour', () => {
    const flow = spellFlow(1, 'spell');
    const minutes = Array.from({ length: 90 }, (_, minute) => flow.rateAt(epoch + minute * 60_000));
    expect(minutes.filter((rate) => rate === 0).length).toBeGreaterThan(20);
    expect(minutes.filter((rate) => rate > 1.8).length).toBeGreaterThan(10);
  });

  it('comes together for equal seeds', () => {
    const hour = (mean: number, seed: string): readonly number[] =>
      Array.from({ length: 60 }, (_, minute) => spellFlow(mean, seed).rateAt(epoch + minute * 60_000));
    expect(hour(2, 'a')).toEqual(hour(1, 'a').map((rate) => 2 * rate));
    expect(hour(1, 'a')).not.toEqual(hour(1, 'b'));
  });
});
