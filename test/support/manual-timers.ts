import type { Timers } from '@meshlens/node-adapter';

/** A clock that stands still until a test turns it. */
export interface ManualTimers extends Timers {
  /** Turns the clock forward by small steps; between them, what goes on in the real world gets its turn. */
  advance(milliseconds: number): Promise<void>;
  /** Sets the clock forward at once, as after a long sleep. */
  skip(milliseconds: number): Promise<void>;
  /** Turns the clock until something is so, and tells how long that took. Rejects where it is not so in time. */
  until(isSo: () => boolean, withinMs: number): Promise<number>;
}

const STEP_MS = 1_000;
/** Enough for a request and its answer between two ends in this process. */
const TURNS = 12;
/** Without anything to wait for on this clock, something is under way in the real world: that long it may take. */
const REAL_MS = 10_000;

/** `random` is what the dice show, 0 unless told. */
export function manualTimers(random = 0): ManualTimers {
  const waiting = new Set<{ readonly at: number; readonly callback: () => void }>();
  let now = 0;

  const setTo = (then: number): void => {
    now = then;
    for (const each of [...waiting].filter(({ at }) => at <= now).sort((a, b) => a.at - b.at)) {
      if (waiting.delete(each)) each.callback();
    }
  };
  const step = async (until: number): Promise<void> => {
    await realMoment(() => waiting.size > 0);
    setTo(Math.min(until, now + STEP_MS));
  };
  const advance = async (milliseconds: number): Promise<void> => {
    const end = now + milliseconds;
    while (now < end) await step(end);
    await realMoment(() => true);
  };
  return {
    now: () => now,
    random: () => random,
    after(milliseconds, callback) {
      const entry = { at: now + milliseconds, callback };
      waiting.add(entry);
      return () => void waiting.delete(entry);
    },
    advance,
    async skip(milliseconds) {
      setTo(now + milliseconds);
      await realMoment(() => true);
    },
    async until(isSo, withinMs) {
      const start = now;
      await realMoment(isSo, 20);
      while (!isSo()) {
        if (now - start >= withinMs) throw new Error(`It is not so after ${withinMs / 1000} s on the manual clock.`);
        await advance(Math.min(STEP_MS, start + withinMs - now));
      }
      return now - start;
    },
  };
}

/** Some turns of the event loop, and more until something is so. */
async function realMoment(isSo: () => boolean, mostMs = REAL_MS): Promise<void> {
  const end = performance.now() + mostMs;
  for (let turns = 0; turns < TURNS || (!isSo() && performance.now() < end); turns++) {
    await new Promise((resolve) => (turns < TURNS ? setImmediate(resolve) : setTimeout(resolve, 1)));
  }
}
