import { describe, expect, it } from 'vitest';
import type { Matcher } from '../ports/metric-store.js';
import { escapeRe2, oneOf, promQlWriter, toPromQL } from './promql.js';

const query = (anyOf: readonly (readonly Matcher[])[], rest = {}) => ({
  metric: 'm',
  anyOf,
  by: ['a', 'b'],
  windowSeconds: 60,
  keepZero: false,
  ...rest,
});

describe('toPromQL', () => {
  it('joins selectors with or, each without groups at 0', () => {
    const text = toPromQL(query([[{ label: 'a', operator: '=', value: 'x' }], [{ label: 'b', operator: '!~', value: 'y|z' }]]));
    expect(text).toBe('sum by (a,b) (rate(m{a="x"}[60s])) > 0 or sum by (a,b) (rate(m{b!~"y|z"}[60s])) > 0');
  });

  it('keeps groups at 0 when asked to', () => {
    expect(toPromQL(query([[]], { keepZero: true }))).toBe('sum by (a,b) (rate(m{}[60s]))');
  });

  it('lets no label value out of its quotes', () => {
    const value = '"} or vector(1) or m{a="\\\n\u0000\uD800';
    const text = toPromQL(query([[{ label: 'a', operator: '=', value }]]));
    const literal = /a=("(?:[^"\\]|\\.)*")\}\[60s\]\)\) > 0$/.exec(text)?.[1];
    expect(JSON.parse(literal ?? '')).toBe(value.replace('\uD800', '\uFFFD'));
  });

  it('refuses label and metric names that are no names', () => {
    expect(() => toPromQL(query([[{ label: 'a="1",b', operator: '=', value: 'x' }]]))).toThrow(TypeError);
    expect(() => toPromQL(query([[]], { metric: 'm}' }))).toThrow(TypeError);
    expect(() => toPromQL(query([[]], { by: ['a)'] }))).toThrow(TypeError);
  });
});

describe('promQlWriter', () => {
  const scoped = promQlWriter([{ label: 'mesh', operator: '=', value: '"} or x{y="' }]);
  const condition = 'mesh="\\"} or x{y=\\""';
  const series = [{ metric: 'm', anyOf: [[], [{ label: 'a', operator: '=', value: 'x' } as const]] }];

  it('puts the scope into every selector, whatever is asked', () => {
    const two = query([[], [{ label: 'a', operator: '=', value: 'x' }]], { keepZero: true });
    expect(scoped.rate(two)).toBe(`sum by (a,b) (rate(m{${condition}}[60s])) or sum by (a,b) (rate(m{${condition},a="x"}[60s]))`);
    expect(scoped.newest({ series, by: ['a'] })).toBe(
      `max by (a) (timestamp(m{${condition}})) or max by (a) (timestamp(m{${condition},a="x"}))`,
    );
    expect(scoped.anyMetric(['m', 'n'])).toBe(`{${condition},__name__=~"m|n"}`);
    const others = [scoped.sampleCount('m', 60), scoped.topSeries('m'), scoped.samples('m', [], 60), scoped.selector('m', [])];
    for (const text of others) expect(text).toContain(`m{${condition}}`);
  });

  it('reads recorded rates as they are, or averages them', () => {
    const one = query([[]]);
    expect(toPromQL(one)).toBe('sum by (a,b) (rate(m{}[60s])) > 0');
    const write = promQlWriter([]);
    expect(write.rate(one, { record: 'r:m' })).toBe('sum by (a,b) (r:m{}) > 0');
    expect(write.rate(one, { record: 'r:m', evaluations: 4 })).toBe('sum by (a,b) (sum_over_time(r:m{}[60s])) / 4 > 0');
  });

  it('looks further back for the newest where told to', () => {
    const now = 'max by () (timestamp(m{}))';
    const asked = { series: [{ metric: 'm', anyOf: [[]] }], by: [], withinSeconds: 3600 };
    expect(promQlWriter([]).newest(asked)).toBe(`${now} or max_over_time((${now})[3600s:300s])`);
  });

  it('picks what cannot be exact over the window', () => {
    const steady = 'count_over_time(m{}[60s]) >= 4 unless resets(m{}[60s]) > 0';
    const single = '(m{} unless rate(m{}[60s])) / 60';
    expect(toPromQL({ ...query([[]]), unsteady: { leastSamples: 4 } })).toBe(
      `sum by (a,b) ((rate(m{}[60s]) unless (${steady})) or ${single}) > 0`,
    );
  });

  it('counts what cannot be exact over the window', () => {
    expect(toPromQL({ ...query([[]]), unsteady: { leastSamples: 4, counted: true } })).toBe(
      'count by (a,b) (count_over_time(m{}[60s]) < 4 or resets(m{}[60s]) > 0)',
    );
  });

  it('averages how much too old samples are', () => {
    const asked = { series: [{ metric: 'm', anyOf: [[]] }], by: ['a'], fromSeconds: 16.5, untilSeconds: 60 };
    expect(promQlWriter([]).lag(asked)).toBe('avg by (a) (clamp_min((time() - timestamp(m{}) < 60) - 16.5, 0))');
  });
});

describe('escapeRe2', () => {
  it('makes a text match itself only', () => {
    const text = 'a.b*(c)|[d]{e}^$\\';
    expect(new RegExp(`^(${escapeRe2(text)})$`).test(text)).toBe(true);
    expect(new RegExp(`^(${escapeRe2('a.b')})$`).test('axb')).toBe(false);
  });

  it('joins alternatives', () => {
    expect(oneOf(['a.b', 'c'])).toBe('a\\.b|c');
  });
});
