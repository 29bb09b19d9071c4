import { expect, it } from 'vitest';
import { WeightedCache } from './weighted-cache.js';

it('lets go what is over, though nobody asks for it any more', () => {
  let now = 0;
  const cache = new WeightedCache<string>({ most: 100, now: () => now });
  cache.set('a', 'a', { weight: 4, forMs: 5_000 });
  cache.set('b', 'b', { weight: 5, forMs: 9_000 });
  now = 5_000;
  cache.set('c', 'c', { weight: 1, forMs: 5_000 });
  expect(cache.weight).toBe(6);
});

it('keeps what was used last within its weight, for its time', () => {
  let now = 0;
  const cache = new WeightedCache<string>({ most: 10, now: () => now });
  for (const key of ['a', 'b', 'c']) cache.set(key, key, { weight: 4, forMs: 100 });
  expect(['a', 'b', 'c'].map((key) => cache.get(key))).toEqual([undefined, 'b', 'c']);
  cache.get('b');
  cache.set('d', 'd', { weight: 4, forMs: 100 });
  expect(['b', 'c', 'd'].map((key) => cache.get(key))).toEqual(['b', undefined, 'd']);
  cache.set('huge', 'x', { weight: 11, forMs: 100 });
  expect([cache.get('huge'), cache.get('b')]).toEqual([undefined, 'b']);
  cache.set('b', 'new', { weight: 5, forMs: 100 });
  expect(cache.get('d')).toBe('d');
  now = 100;
  expect(['b', 'd'].map((key) => cache.get(key))).toEqual([undefined, undefined]);
  cache.set('e', 'e', { weight: 10, forMs: 100 });
  expect(cache.get('e')).toBe('e');
});
