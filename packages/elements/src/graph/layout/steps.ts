/** A computation that can be left alone between its steps, each of a few milliseconds at most. */
export type Steps<T> = Generator<undefined, T>;

/** Runs all steps at once. */
export function drain<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Goes on as long as the outcome is wanted; what is left then is never done. */
export function* whileWanted(steps: Steps<void>, wanted: () => boolean): Steps<void> {
  while (wanted() && !steps.next().done) yield;
}
