import { expect, it } from 'vitest';
import { nearest } from './near.js';
import { hasFormat, isFound } from './text-checks.js';

it.each([
  ['ipv4', ['0.0.0.0', '255.1.2.3'], ['256.0.0.1', '1.2.3', '01.2.3.4', '1.2.3.4.', '']],
  ['ipv6', ['::', '::1', '1:2:3:4:5:6:7:8', '::ffff:1.2.3.4'], ['1:2:3', ':::', '1::2::3', '12345::', '::1%eth0', '1.2.3.4']],
  ['byte', ['', 'YQ==', 'YWJj'], ['YQ=', 'a b=']],
  ['date-time', ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.6+01:00'], ['2026-01-02', 'now']],
  ['of no kind', ['anything'], []],
])('knows the format %s', (format, right, wrong) => {
  expect(right.filter((text) => !hasFormat(format, text))).toEqual([]);
  expect(wrong.filter((text) => hasFormat(format, text))).toEqual([]);
});

it('finds expressions in time, whatever the text', () => {
  expect(isFound('^(a+)+$', `${'a'.repeat(50_000)}!`)).toBe(false);
});

it.each([
  ['hots', ['hosts', 'http'], 'hosts'],
  ['export_to', ['exportTo', 'hosts'], 'exportTo'],
  ['tiemout', ['timeout'], 'timeout'],
  ['retryBudget', ['retries', 'route'], undefined],
  ['x', ['tls', 'tcp'], undefined],
  ['z'.repeat(100_000), ['timeout'], undefined],
])('takes %.12s for %j', (name, known, meant) => {
  expect(nearest(name, known)).toBe(meant);
});
