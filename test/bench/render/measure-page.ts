/** Measures within the page: stillness, frames, memory. Times in milliseconds. Nothing here may keep the page from being idle. */

/** A frame that takes longer belongs to the drawing; a busy machine is allowed for. */
const calmFrame = 60;
const longestWait = 60_000;

/** The time is read when the frame is worked on: the one that a frame is given may lie before what was started since. */
const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));

/** Ends the task that is running, so that what is measured next does not bear what was made ready for it, such as a forced collection. */
export const freshTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Runs something and waits until the page is still again: twelve quiet frames. Counts to the first of these. */
export async function untilStill(start: () => void, painted: () => boolean): Promise<number> {
  const began = performance.now();
  start();
  let quiet = 0;
  let seen = false;
  let stillSince = began;
  let last = await nextFrame();
  while (quiet < 12 && performance.now() - began < longestWait) {
    const now = await nextFrame();
    // Looking costs a part of the frame, and what was painted stays so.
    seen ||= painted();
    const calm = seen && now - last < calmFrame;
    if (calm && quiet === 0) stillSince = now;
    quiet = calm ? quiet + 1 : 0;
    last = now;
  }
  return Math.max(stillSince, began) - began;
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
