import { describe, expect, it } from 'vitest';
import type { NamedRate } from '../model/traffic.js';
import { addRate, addRates, noRates, sortedRates } from './named-rates.js';

const rates = (...parts: readonly (readonly [string, number])[]): readonly NamedRate[] =>
  parts.reduce((all, [name, rate]) => addRate(all, name, rate), noRates);

describe('rates by name', () => {
  it('are added up by name and put in order, whatever the number of names', () => {
    expect(sortedRates(rates())).toEqual([]);
    expect(sortedRates(rates(['503', 1], ['503', 2]))).toEqual([{ name: '503', rate: 3 }]);
    expect(sortedRates(rates(['503', 1], ['200', 5], ['503', 2], ['__proto__', 1]))).toEqual([
      { name: '200', rate: 5 },
      { name: '503', rate: 3 },
      { name: '__proto__', rate: 1 },
    ]);
  });

  it.each([1, 15, 16, 17, 500])('find each of %i names again', (count) => {
    const names = Array.from({ length: count }, (_, i) => `host-${String(i)}`);
    const twice = [1, 2].flatMap((rate) => names.map((name) => [name, rate] as const));
    expect(rates(...twice)).toEqual(names.map((name) => ({ name, rate: 3 })));
  });

  it('take all of others and leave them alone', () => {
    const from = rates(['200', 2], ['500', 1]);
    const into = addRates(rates(['200', 1]), from);
    addRate(from, '200', 7);
    expect(into).toEqual([
      { name: '200', rate: 3 },
      { name: '500', rate: 1 },
    ]);
  });
});
