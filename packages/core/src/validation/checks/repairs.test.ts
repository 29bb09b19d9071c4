import { describe, expect, it } from 'vitest';
import { givenAt, removalIfBare, respelt } from './repairs.js';

describe('respelt', () => {
  it.each([
    ['TSL', 'TLS'],
    ['https', 'HTTPS'],
  ])('takes %s for %s', (text, value) => {
    expect(respelt('a', text, ['HTTP', 'HTTPS', 'TLS'])).toEqual({ fix: [{ op: 'set', path: 'a', value }] });
  });

  it.each(['HTTSP', 'SSH', ''])('does not guess what %s stands for', (text) => {
    expect(respelt('a', text, ['HTTP', 'HTTPS', 'TLS'])).toEqual({});
  });
});

describe('removalIfBare', () => {
  it('removes what says nothing', () => {
    expect(removalIfBare({ a: [{ b: {} }] }, 'a[0]/b')).toEqual({ fix: [{ op: 'remove', path: 'a[0]/b' }] });
    expect(removalIfBare({ a: { port: 80 } }, 'a', ['port'])).toEqual({ fix: [{ op: 'remove', path: 'a' }] });
  });

  it('keeps what says something, even if nobody understands it', () => {
    expect(removalIfBare({ a: { misspelt: 1 } }, 'a')).toEqual({});
    expect(removalIfBare({ a: 'text' }, 'a')).toEqual({});
    expect(removalIfBare({}, 'a')).toEqual({});
  });
});

it('finds no inherited fields', () => {
  expect(givenAt({ a: {} }, 'a/constructor')).toBeUndefined();
  expect(givenAt({ a: [1] }, 'a[0]')).toBe(1);
});
