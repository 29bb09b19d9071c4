import { expect, it } from 'vitest';
import { localityFaults } from './localities.js';

const faulty = (...list: readonly string[]): readonly string[] =>
  [...localityFaults(list.map((value) => ({ value, path: '' })))].map(({ value }) => value);

it.each([[['a/b/c', 'a/b1']], [['a/b/c', 'a/b/c1']], [['a', 'b']], [['*']], [['a/b/*', 'a/c/*']], [['a/*']]])('takes %j', (list) => {
  expect(faulty(...list)).toEqual([]);
});

it.each([
  [['a', 'a/b'], 'a/b'],
  [['a/b', 'a'], 'a'],
  [['a/*', 'a/b'], 'a/b'],
  [['*', 'a'], 'a'],
  [['a/b/c', 'a/b/c'], 'a/b/c'],
  [['a/b/c', 'a/b'], 'a/b'],
  [['a/*/c'], 'a/*/c'],
  [['a*b'], 'a*b'],
  [['a//c'], 'a//c'],
  [[''], ''],
])('of %j refuses %s', (list, one) => {
  expect(faulty(...list)).toEqual([one]);
});
