import type { Steps } from './steps.js';

/** How long a slice of work may take, in milliseconds: short enough for a frame. */
const slice = 10;

/** Runs a computation in slices, with room for the page's other work between them. Rejects with the signal's reason. */
export async function inSlices<T>(steps: Steps<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    signal.throwIfAborted();
    const until = performance.now() + slice;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < until);
    await breath();
  }
}

/** Lets input, frames and messages through. A message comes sooner than a timer, which browsers slow down. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** What a promise gives, or undefined where the signal aborted meanwhile: then what it gives or says is of no use to anybody. */
export async function unlessAborted<T>(result: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  try {
    const value = await result;
    return signal.aborted ? undefined : value;
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}
