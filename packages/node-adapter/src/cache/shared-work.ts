/** Work under way that several wait for. */
interface Running {
  readonly answer: Promise<unknown>;
  readonly controller: AbortController;
  waiting: number;
}

/**
 * Does the same work once for all who ask for it while it goes on. Who gives up no longer waits; the work is aborted when
 * nobody waits for it any more.
 */
export class SharedWork {
  readonly #running = new Map<string, Running>();

  isRunning(key: string): boolean {
    return this.#running.has(key);
  }

  /** Rejects as the work does, or with the signal's reason. A key stands for work of one type. */
  async run<T>(key: string, work: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    const running = this.#running.get(key) ?? this.#begin(key, work);
    running.waiting += 1;
    let leave = (): void => undefined;
    const left = new Promise<never>((_resolve, reject) => {
      leave = () => reject(signal?.reason instanceof Error ? signal.reason : new Error(String(signal?.reason)));
    });
    signal?.addEventListener('abort', leave, { once: true });
    try {
      return await Promise.race([running.answer as Promise<T>, left]);
    } finally {
      signal?.removeEventListener('abort', leave);
      running.waiting -= 1;
      if (running.waiting === 0) {
        if (this.#running.get(key) === running) this.#running.delete(key);
        running.controller.abort(new Error('Nobody waits any more.'));
      }
    }
  }

  #begin<T>(key: string, work: (signal: AbortSignal) => Promise<T>): Running {
    const controller = new AbortController();
    const answer = work(controller.signal);
    answer.catch(() => undefined);
    const running: Running = { answer, controller, waiting: 0 };
    this.#running.set(key, running);
    return running;
  }
}
