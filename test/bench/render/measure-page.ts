/** Measures within the page: frames, blocks of the main thread, memory. Times in milliseconds. */

/** A frame that takes longer belongs to the drawing; a busy machine is allowed for. */
const calmFrame = 60;
const longestWait = 60_000;

/** The time is read when the frame is worked on: the one that a frame is given may lie before what was started since. */
const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));

/** Runs something and waits until the page is still again: twelve quiet frames. `ms` counts to the first of these. */
export async function untilStill(
  start: () => void,
  painted: () => boolean,
): Promise<{ readonly ms: number; readonly longestBlock: number }> {
  const began = performance.now();
  const block = blockMeter();
  start();
  let quiet = 0;
  let stillSince = began;
  let last = await nextFrame();
  while (quiet < 12 && performance.now() - began < longestWait) {
    const now = await nextFrame();
    const calm = now - last < calmFrame && painted();
    if (calm && quiet === 0) stillSince = now;
    quiet = calm ? quiet + 1 : 0;
    last = now;
  }
  return { ms: Math.max(stillSince, began) - began, longestBlock: block.stop() };
}

/** The longest time that the main thread did not get to other tasks. */
export function blockMeter(): { stop(): number } {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  let running = true;
  const tick = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (running) port2.postMessage(0);
    else port1.close();
  };
  port1.onmessage = tick;
  port2.postMessage(0);
  return {
    stop: () => {
      running = false;
      return Math.max(longest, performance.now() - last);
    },
  };
}

/** Frames per second while `step` is called before each; its argument is the number of the frame. */
export async function framesPerSecond(step: (frame: number) => void, seconds = 2.5): Promise<number> {
  await nextFrame();
  const began = performance.now();
  let frames = 0;
  for (let now = began; now - began < seconds * 1000; now = performance.now()) {
    step(frames);
    await nextFrame();
    frames += 1;
  }
  return frames / ((performance.now() - began) / 1000);
}

/** Bytes on the heap after a collection. */
export function heapBytes(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return (performance as Performance & { readonly memory?: { readonly usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? NaN;
}
