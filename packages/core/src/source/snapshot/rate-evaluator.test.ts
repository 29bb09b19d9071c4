import { describe, expect, it } from 'vitest';
import type { Labels, Matcher, RateQuery } from '../../ports/metric-store.js';
import { type CounterSource, evaluateRate, evaluateRateRange } from './rate-evaluator.js';

const at = 1_000_000;

/** Counters that rise evenly, each by its own rate; undefined stands for a counter nobody knows. */
function source(rows: readonly [Labels, number | undefined][]): CounterSource {
  const series = rows.map(([labels, rate]) => ({
    labels,
    increase: (from: number, to: number) =>
      rate === undefined ? undefined : { increase: (rate * (to - from)) / 1000, coveredSeconds: (to - from) / 1000 },
  }));
  return { counters: (metric) => (metric === 'm' ? series : []) };
}

function query(anyOf: RateQuery['anyOf'], rest: Partial<RateQuery> = {}): RateQuery {
  return { metric: 'm', anyOf, by: ['a'], windowSeconds: 60, keepZero: false, ...rest };
}

const all: readonly (readonly Matcher[])[] = [[]];

describe('evaluateRate', () => {
  const counters = source([
    [{ a: 'x', b: '1' }, 2],
    [{ a: 'x', b: '2' }, 3],
    [{ a: 'y' }, 4],
    [{ b: '3' }, 5],
    [{ a: 'idle', b: '1' }, 0],
    [{ a: 'gone' }, undefined],
  ]);

  it('sums rates by the kept labels and leaves absent ones out', () => {
    expect(evaluateRate(counters, query(all), at)).toEqual([
      { labels: { a: 'x' }, value: 5 },
      { labels: { a: 'y' }, value: 4 },
      { labels: {}, value: 5 },
    ]);
  });

  it.each<[string, readonly Matcher[], readonly number[]]>([
    ['an absent label equals the empty text', [{ label: 'a', operator: '=', value: '' }], [5]],
    ['an absent label differs from any other', [{ label: 'a', operator: '!=', value: 'x' }], [4, 5]],
    ['a pattern matches the whole label', [{ label: 'a', operator: '=~', value: 'x|' }], [5, 5]],
    [
      'a pattern that matches nothing matches absence',
      [
        { label: 'b', operator: '=~', value: '.*' },
        { label: 'a', operator: '=', value: 'y' },
      ],
      [4],
    ],
    ['a pattern may exclude', [{ label: 'b', operator: '!~', value: '.+' }], [4]],
    [
      'all conditions must hold',
      [
        { label: 'a', operator: '=', value: 'x' },
        { label: 'b', operator: '=', value: '2' },
      ],
      [3],
    ],
  ])('%s', (_what, matchers, values) => {
    expect(evaluateRate(counters, query([matchers]), at).map(({ value }) => value)).toEqual(values);
  });

  it('counts a series once, however many selectors it matches', () => {
    const x: Matcher = { label: 'a', operator: '=', value: 'x' };
    const first: Matcher = { label: 'b', operator: '=', value: '1' };
    expect(evaluateRate(counters, query([[x], [first], [x, first]]), at)).toEqual([{ labels: { a: 'x' }, value: 5 }]);
  });

  it('keeps rates of 0 only when asked, and never what is not known', () => {
    const named = evaluateRate(counters, query(all, { keepZero: true }), at).map(({ labels }) => labels.a);
    expect(named).toContain('idle');
    expect(named).not.toContain('gone');
  });

  it('answers nothing for a metric that is not there', () => {
    expect(evaluateRate(counters, query(all, { metric: 'other' }), at)).toEqual([]);
  });
});

describe('evaluateRateRange', () => {
  it('has a value for every step, null where nothing is known', () => {
    const counters: CounterSource = {
      counters: () => [{ labels: { a: 'x' }, increase: (_from, to) => (to < 3000 ? undefined : { increase: to, coveredSeconds: 1000 }) }],
    };
    const range = { start: 1000, end: 4500, stepSeconds: 1 };
    expect(evaluateRateRange(counters, query(all), range)).toEqual([{ labels: { a: 'x' }, values: [null, null, 3, 4] }]);
  });

  it('leaves out groups without any value', () => {
    expect(evaluateRateRange(source([[{ a: 'gone' }, undefined]]), query(all), { start: 0, end: 5000, stepSeconds: 1 })).toEqual([]);
  });
});
