/** Keeps an answer for a while. Its age is that of the asking, so clocks play no part. */
export interface Held<A extends readonly unknown[], T> {
  /** Rejects as the work does, or with the signal's reason, which ends the waiting and not the work. */
  get(signal: AbortSignal | undefined, ...args: A): Promise<T>;
}

export interface HoldTimes {
  readonly freshMs: number;
  /** How long a failure is an answer as well; default not at all. */
  readonly failedMs?: number;
}

/**
 * Work whose answer is held. An answer that is no longer fresh is given once more, while the next is got: nobody waits
 * twice. Work that fails then leaves the old answer in place.
 */
export function held<A extends readonly unknown[], T>({ freshMs, failedMs = 0 }: HoldTimes, work: (...args: A) => Promise<T>): Held<A, T> {
  let current: { readonly answer: Promise<T>; readonly since: number } | undefined;
  let renewing = false;
  let failedSince = -Infinity;

  const begin = (args: A): Promise<T> => {
    const started = { answer: work(...args), since: performance.now() };
    current = started;
    failedSince = -Infinity;
    started.answer.catch(() => {
      failedSince = performance.now();
    });
    return started.answer;
  };
  const renew = (args: A): void => {
    if (renewing) return;
    renewing = true;
    const answer = work(...args);
    answer
      .then(
        () => {
          current = { answer, since: performance.now() };
        },
        () => undefined,
      )
      .finally(() => {
        renewing = false;
      });
  };
  return {
    get(signal, ...args) {
      const now = performance.now();
      const failed = failedSince !== -Infinity;
      if (current === undefined || (failed && now - failedSince >= failedMs)) return untilAborted(begin(args), signal);
      if (!failed && now - current.since > freshMs) renew(args);
      return untilAborted(current.answer, signal);
    },
  };
}

async function untilAborted<T>(answer: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return answer;
  signal.throwIfAborted();
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([answer, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
