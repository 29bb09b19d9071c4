import { describe, expect, it } from 'vitest';
import { Tally } from './tally.js';

const tally = (...rates: readonly (readonly [string, number])[]): Tally => Tally.of(rates.map(([name, rate]) => ({ name, rate })));

describe('Tally', () => {
  it('adds up by name and publishes in order, whatever the number of names', () => {
    expect(tally().published()).toEqual([]);
    expect(tally(['503', 1], ['503', 2]).published()).toEqual([{ name: '503', rate: 3 }]);
    expect(tally(['503', 1], ['200', 5], ['503', 2], ['__proto__', 1]).published()).toEqual([
      { name: '200', rate: 5 },
      { name: '503', rate: 3 },
      { name: '__proto__', rate: 1 },
    ]);
  });

  it('answers 0 for what was never added, an empty name too', () => {
    expect(tally().get('')).toBe(0);
    expect(tally(['200', 2]).get('404')).toBe(0);
    expect(tally(['200', 2], ['404', 3]).get('404')).toBe(3);
  });

  it('takes a name out with a rate of 0, and goes on adding', () => {
    const rates = tally(['200', 2], ['404', 3]);
    rates.put('404', 0);
    rates.put('200', 1);
    rates.add('404', 4);
    expect(rates.size).toBe(2);
    expect(rates.published()).toEqual([
      { name: '200', rate: 1 },
      { name: '404', rate: 4 },
    ]);
    const single = tally(['200', 2]);
    single.put('200', 0);
    expect(single.published()).toEqual([]);
  });

  it('adds all of another without changing it', () => {
    const [into, from] = [tally(['200', 1]), tally(['200', 2], ['500', 1])];
    into.addAll(from);
    from.add('200', 7);
    expect(into.published()).toEqual([
      { name: '200', rate: 3 },
      { name: '500', rate: 1 },
    ]);
  });
});
