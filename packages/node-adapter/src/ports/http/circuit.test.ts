import { UpstreamError } from '@meshlens/core';
import { describe, expect, it } from 'vitest';
import { manualTimers } from '../../../../../test/support/manual-timers.js';
import { Circuit } from './circuit.js';

const down = (): Promise<never> => Promise.reject(new UpstreamError('unreachable', 'nothing listens'));
const never = (): undefined => undefined;

async function failing(circuit: Circuit, times: number): Promise<number> {
  let calls = 0;
  for (let i = 0; i < times; i++) {
    const call = (): Promise<never> => {
      calls += 1;
      return down();
    };
    await expect(circuit.run(call, never)).rejects.toMatchObject({ code: 'unreachable' });
  }
  return calls;
}

describe('a circuit', () => {
  it("opens after five failures in a row and says so with the last one's code", async () => {
    const circuit = new Circuit(manualTimers());
    expect(await failing(circuit, 20)).toBe(5);
    await expect(circuit.run(async () => 1, never)).rejects.toThrow('nothing listens');
  });

  it('lets one call try after a while, and all when that goes well', async () => {
    const timers = manualTimers();
    const circuit = new Circuit(timers);
    await failing(circuit, 5);
    await timers.skip(5_000);
    let finish = (_value: number): void => undefined;
    const trying = circuit.run(() => new Promise<number>((resolve) => (finish = resolve)), never);
    await expect(circuit.run(async () => 2, never)).rejects.toMatchObject({ code: 'unreachable' });
    finish(1);
    expect(await trying).toBe(1);
    expect(await circuit.run(async () => 2, never)).toBe(2);
  });

  it('stays open when the call that tries fails too', async () => {
    const timers = manualTimers();
    const circuit = new Circuit(timers);
    await failing(circuit, 5);
    await timers.skip(5_000);
    expect(await failing(circuit, 3)).toBe(1);
    await timers.skip(5_000);
    expect(await circuit.run(async () => 2, never)).toBe(2);
  });

  it('is not opened by answers, refusals, mistakes and who gives up', async () => {
    const circuit = new Circuit(manualTimers());
    const others = [new UpstreamError('denied', 'no'), new UpstreamError('limit', 'too much'), new Error('gone'), new TypeError('mistake')];
    for (const error of [...others, ...others]) await expect(circuit.run(() => Promise.reject(error), never)).rejects.toBe(error);
    await failing(circuit, 4);
    await circuit.run(async () => 200, never);
    expect(await failing(circuit, 4)).toBe(4);
  });

  it('counts answers that mean that nobody is there', async () => {
    const circuit = new Circuit(manualTimers());
    const isDown = (status: number) => (status === 503 ? new UpstreamError('unreachable', 'answered 503') : undefined);
    for (let i = 0; i < 5; i++) expect(await circuit.run(async () => 503, isDown)).toBe(503);
    await expect(circuit.run(async () => 200, isDown)).rejects.toThrow('answered 503');
  });
});
