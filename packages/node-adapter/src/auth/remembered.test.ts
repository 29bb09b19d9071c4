import { setTimeout as after } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Remembered } from './remembered.js';

describe('what is remembered', () => {
  it('is asked for once by all who ask at once, and again when it is too old', async () => {
    let asked = 0;
    const known = new Remembered<number>({ forMs: 100, failedMs: 100, max: 10 });
    const ask = async (): Promise<number> => known.get('a', async () => ++asked);
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
    await after(150);
    expect(await ask()).toBe(2);
  });

  it('is got in advance after half of its time', async () => {
    let asked = 0;
    const known = new Remembered<number>({ forMs: 60_000, failedMs: 0, max: 10 });
    const real = performance.now.bind(performance);
    let ahead = 0;
    performance.now = () => real() + ahead;
    try {
      const ask = async (): Promise<number> => known.get('a', async () => ++asked);
      expect(await ask()).toBe(1);
      ahead = 31_000;
      expect(await ask()).toBe(1);
      await expect.poll(ask).toBe(2);
    } finally {
      performance.now = real;
    }
  });

  it('is not a failure for long', async () => {
    let asked = 0;
    const known = new Remembered<number>({ forMs: 60_000, failedMs: 50, max: 10 });
    const ask = async (): Promise<number> =>
      known.get('a', async () => {
        asked += 1;
        if (asked === 1) throw new Error('down');
        return asked;
      });
    await expect(ask()).rejects.toThrow('down');
    await after(100);
    expect(await ask()).toBe(2);
  });

  it('is bounded, and what is forgotten is told', async () => {
    const dropped: string[] = [];
    const known = new Remembered<string>({ forMs: 60_000, failedMs: 0, max: 2 }, (each) => dropped.push(each));
    for (const key of ['a', 'b', 'a', 'c']) await known.get(key, async () => key);
    await after(0);
    expect(dropped).toEqual(['b']);
    expect(known.size).toBe(2);
    known.clear();
    await after(0);
    expect(dropped).toEqual(['b', 'a', 'c']);
  });
});
