import { describe, expect, it } from 'vitest';
import { held } from './held.js';

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('held', () => {
  it('does the work once while the answer is fresh, for all who ask together too', async () => {
    let turns = 0;
    const answer = held({ freshMs: 60_000 }, async (word: string) => `${word} ${++turns}`);
    expect(await Promise.all([answer.get(undefined, 'a'), answer.get(undefined, 'b')])).toEqual(['a 1', 'a 1']);
    expect(await answer.get(undefined, 'c')).toBe('a 1');
  });

  it('gives an answer that is no longer fresh once more, and gets the next meanwhile', async () => {
    let turns = 0;
    const answer = held({ freshMs: -1 }, async () => ++turns);
    expect(await answer.get(undefined)).toBe(1);
    expect(await answer.get(undefined)).toBe(1);
    await soon();
    expect(await answer.get(undefined)).toBe(2);
  });

  it('keeps the old answer where the next fails', async () => {
    let turns = 0;
    const answer = held({ freshMs: -1 }, async () => {
      if (++turns > 1) throw new Error('down');
      return turns;
    });
    for (let turn = 0; turn < 3; turn++) {
      expect(await answer.get(undefined)).toBe(1);
      await soon();
    }
    expect(turns).toBeGreaterThan(1);
  });

  it('tries again after a failure, or gives the failure for a while', async () => {
    let turns = 0;
    const work = async (): Promise<number> => {
      if (++turns < 2) throw new Error('down');
      return turns;
    };
    const again = held({ freshMs: 60_000 }, work);
    await expect(again.get(undefined)).rejects.toThrow('down');
    expect(await again.get(undefined)).toBe(2);
    turns = 0;
    const patient = held({ freshMs: 60_000, failedMs: 60_000 }, work);
    await expect(patient.get(undefined)).rejects.toThrow('down');
    await expect(patient.get(undefined)).rejects.toThrow('down');
    expect(turns).toBe(1);
  });

  it('lets one who gives up go, and the others have the answer', async () => {
    let finish = (_value: string): void => undefined;
    const answer = held({ freshMs: 60_000 }, () => new Promise<string>((resolve) => (finish = resolve)));
    const controller = new AbortController();
    const leaving = answer.get(controller.signal);
    const staying = answer.get(new AbortController().signal);
    controller.abort(new Error('enough'));
    await expect(leaving).rejects.toThrow('enough');
    finish('done');
    expect(await staying).toBe('done');
    await expect(answer.get(controller.signal)).rejects.toThrow('enough');
  });
});
