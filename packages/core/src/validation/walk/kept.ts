/**
 * Keeps what a function makes of the object that it was last asked about: rules look at one object after the other, and many of them
 * walk it. Objects under validation never change.
 */
export function kept<O extends object, T>(make: (object: O) => T): (object: O) => T {
  let last: { readonly object: O; readonly value: T } | undefined;
  return (object) => {
    if (last?.object !== object) last = { object, value: make(object) };
    return last.value;
  };
}
