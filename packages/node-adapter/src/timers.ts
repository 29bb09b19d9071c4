/** The clock and the dice of what goes on in the background, so that tests can turn them by hand. */
export interface Timers {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** At least 0, less than 1. */
  readonly random: () => number;
  /** Calls back once, after a while; the returned function prevents it. The process may end before. */
  after(milliseconds: number, callback: () => void): () => void;
}

export const realTimers: Timers = {
  now: () => performance.now(),
  random: Math.random,
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** Resolves after a while, or as soon as the signal fires. */
export function pause(timers: Timers, milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const done = (): void => {
      cancel();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const cancel = timers.after(milliseconds, done);
    signal.addEventListener('abort', done, { once: true });
  });
}

/** A quarter more or less by chance. */
export function spread(milliseconds: number, timers: Timers): number {
  return milliseconds * (0.75 + timers.random() / 2);
}
