import { describe, expect, it } from 'vitest';
import { Limiter } from './limiter.js';

interface Turn {
  finish(): void;
  readonly done: Promise<string>;
}

function begin(limiter: Limiter, started: string[], name: string, signal?: AbortSignal): Turn {
  let finish = (): void => undefined;
  const gate = new Promise<void>((resolve) => (finish = resolve));
  const done = limiter.run(async () => {
    started.push(name);
    await gate;
    return name;
  }, signal);
  done.catch(() => undefined);
  return { finish: () => finish(), done };
}

const limiterOf = (width: number, mostWaiting = 10): Limiter => new Limiter({ width, mostWaiting, tooMany: () => new Error('too many') });

describe('a limiter', () => {
  it('starts the next in order, as one ends, also where it fails', async () => {
    const started: string[] = [];
    const limiter = limiterOf(2);
    const turns = ['a', 'b', 'c', 'd'].map((name) => begin(limiter, started, name));
    const failing = limiter.run(() => Promise.reject(new Error('no')));
    const last = begin(limiter, started, 'e');
    expect(started).toEqual(['a', 'b']);
    turns[0]?.finish();
    await turns[0]?.done;
    await expect.poll(() => started).toEqual(['a', 'b', 'c']);
    turns.forEach((turn) => turn.finish());
    await expect(failing).rejects.toThrow('no');
    last.finish();
    expect(await last.done).toBe('e');
    expect(started).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('refuses who would wait behind too many', async () => {
    const limiter = limiterOf(1, 1);
    const first = begin(limiter, [], 'a');
    const second = begin(limiter, [], 'b');
    await expect(limiter.run(async () => 'c')).rejects.toThrow('too many');
    first.finish();
    second.finish();
    expect(await second.done).toBe('b');
    expect(await limiter.run(async () => 'd')).toBe('d');
  });

  it('lets who gives up leave the queue, and keeps the place of nobody', async () => {
    const started: string[] = [];
    const limiter = limiterOf(1);
    const first = begin(limiter, started, 'a');
    const controller = new AbortController();
    const leaving = begin(limiter, started, 'b', controller.signal);
    const staying = begin(limiter, started, 'c');
    controller.abort(new Error('enough'));
    await expect(leaving.done).rejects.toThrow('enough');
    first.finish();
    staying.finish();
    expect(await staying.done).toBe('c');
    expect(started).toEqual(['a', 'c']);
    await expect(limiter.run(async () => 'd', controller.signal)).rejects.toThrow('enough');
  });
});
