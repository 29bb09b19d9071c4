/** A function that remembers its last answer: the same arguments, by `===`, give the same object again. */
export function memoize<Args extends readonly unknown[], T>(compute: (...args: Args) => T): (...args: Args) => T {
  let known: { readonly args: Args; readonly value: T } | undefined;
  return (...args) => {
    if (!known || known.args.length !== args.length || known.args.some((arg, at) => arg !== args[at])) {
      known = { args, value: compute(...args) };
    }
    return known.value;
  };
}
