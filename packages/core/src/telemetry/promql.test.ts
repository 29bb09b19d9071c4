import { describe, expect, it } from 'vitest';
import type { Matcher } from '../ports/metric-store.js';
import { escapeRe2, oneOf, toPromQL } from './promql.js';

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
