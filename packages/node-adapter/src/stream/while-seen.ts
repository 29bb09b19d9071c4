import type { MeshDataSource } from '@meshlens/core';

/** No stream is open for longer, so nothing needs to be looked at any more. */
const LONGEST_MS = 300_000;

export interface WhileSeenOptions {
  readonly source: MeshDataSource;
  /** The source that the viewer would be given now; rejects where they would be given none. */
  readonly find: () => Promise<MeshDataSource>;
  readonly signal: AbortSignal;
  /** Default 15,000. */
  readonly everyMs?: number;
}

/** Fires with the signal, and soon after the viewer would be given another source or none: somebody who lost rights loses what is open as well. */
export function whileSeen({ source, find, signal, everyMs = 15_000 }: WhileSeenOptions): AbortSignal {
  const controller = new AbortController();
  const end = (): void => {
    clearInterval(timer);
    signal.removeEventListener('abort', end);
    controller.abort();
  };
  let looks = Math.ceil(LONGEST_MS / everyMs);
  const timer = setInterval(() => {
    looks -= 1;
    if (looks <= 0) end();
    else
      void find().then(
        (now) => {
          if (now !== source) end();
        },
        () => end(),
      );
  }, everyMs);
  timer.unref();
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  return controller.signal;
}
