/** What was made of several parts, for as long as it would be made of the same ones, by identity. Forgotten with the first of them. */
export class KeptByParts<Part extends object, Whole> {
  readonly #known = new WeakMap<Part, { readonly id: string; readonly parts: readonly Part[]; readonly whole: Whole }>();

  get(id: string, parts: readonly Part[], make: () => Whole): Whole {
    const [first] = parts;
    const known = first && this.#known.get(first);
    if (known?.id === id && known.parts.length === parts.length && known.parts.every((part, at) => part === parts[at])) return known.whole;
    const whole = make();
    if (first) this.#known.set(first, { id, parts, whole });
    return whole;
  }
}
