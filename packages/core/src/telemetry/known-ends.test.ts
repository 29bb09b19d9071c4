import { describe, expect, it } from 'vitest';
import { KnownEnds } from './known-ends.js';

const ends = (): KnownEnds<{ readonly app: string | undefined }> =>
  new KnownEnds({ names: ['ns', 'workload', 'app'], outer: 'ns', inner: 'workload' }, ({ app }) => ({ app }));

describe('KnownEnds', () => {
  it('makes one thing of equal labels, whatever else they say', () => {
    const known = ends();
    const end = known.find({ ns: 'shop', workload: 'cart-v1', app: 'cart', code: '200' });
    expect(known.find({ ns: 'shop', workload: 'cart-v1', app: 'cart', code: '503' })).toBe(end);
    expect(end).toEqual({ app: 'cart' });
  });

  it.each([
    ['namespace', { ns: 'pay', workload: 'cart-v1', app: 'cart' }],
    ['workload', { ns: 'shop', workload: 'cart-v2', app: 'cart' }],
    ['app', { ns: 'shop', workload: 'cart-v1', app: 'basket' }],
    ['absent app', { ns: 'shop', workload: 'cart-v1' }],
    ['empty app', { ns: 'shop', workload: 'cart-v1', app: '' }],
  ])('makes another of another %s', (_what, labels) => {
    const known = ends();
    const others = [
      { ns: 'shop', workload: 'cart-v1', app: 'cart' },
      { ns: 'shop', workload: 'cart-v1', app: 'x' },
    ].map((each) => known.find(each));
    expect(others).not.toContain(known.find(labels));
  });

  it('tells an absent label from an empty one', () => {
    const known = ends();
    expect(known.find({ ns: 'shop' })).not.toBe(known.find({ ns: 'shop', workload: '' }));
  });
});
