/** Keeps what a function makes of an object for as long as the object is there: objects under validation never change, and many rules walk them. */
export function kept<O extends object, T>(make: (object: O) => T): (object: O) => T {
  const known = new WeakMap<O, { readonly value: T }>();
  return (object) => {
    let found = known.get(object);
    if (found === undefined) {
      found = { value: make(object) };
      known.set(object, found);
    }
    return found.value;
  };
}
