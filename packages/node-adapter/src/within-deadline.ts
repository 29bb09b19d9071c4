import { setMaxListeners } from 'node:events';

interface Deadline {
  readonly milliseconds: number;
  /** The caller's own signal; its reason is what the work is rejected with when it fires. */
  readonly signal: AbortSignal | undefined;
  /** What the work is rejected with when the time is up. */
  readonly late: () => Error;
}

/**
 * Runs work that gets a signal, and settles when the work does, the time is up or the caller gives up, whichever is first,
 * even where the work ignores its signal. The timer never outlives the call.
 */
export async function withinDeadline<T>({ milliseconds, signal, late }: Deadline, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  // One request makes many calls at once, each of which listens.
  setMaxListeners(0, controller.signal);
  const onAbort = (): void => controller.abort(signal?.reason);
  // A question reads dozens of kinds at once with its one signal, and each takes its listener away again: no leak to warn of.
  if (signal !== undefined) setMaxListeners(0, signal);
  signal?.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(() => controller.abort(late()), milliseconds);
  const stopped = new Promise<never>((_resolve, reject) => {
    controller.signal.addEventListener('abort', () => reject(reasonOf(controller.signal)), { once: true });
  });
  try {
    // The listener above is the first to hear of an abort, so its reason comes before whatever the work rejects with.
    return await Promise.race([stopped, work(controller.signal)]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

function reasonOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
