import type { Placed } from '../walk/walk.js';

/** What of a list of localities (`region/zone/subzone`, or less) Istio refuses, and why: wildcards elsewhere than at the end, empty parts, overlaps. */
export function* localityFaults(localities: readonly Placed<string>[]): Iterable<Placed<string> & { readonly fault: string }> {
  /** Of each locality so far its parts that are no `*`, and whether it has all that is below them. */
  const whole = new Set<string>();
  const partly = new Set<string>();
  for (const { value, path } of localities) {
    const [region = '', zone, subzone] = partsOf(value);
    const parts = [region, zone, subzone].filter((part) => part !== undefined);
    if (/\*./.test(value)) yield { value, path, fault: '`*` can only be its end' };
    else if (parts.includes('')) yield { value, path, fault: 'it has an empty part' };
    else {
      const above = parts.map((_, i) => parts.slice(0, i).join('/'));
      const own = (parts.at(-1) === '*' ? parts.slice(0, -1) : parts).join('/');
      const overlaps = whole.has(own) || partly.has(own) || above.some((wide) => whole.has(wide));
      if (overlaps) yield { value, path, fault: 'it overlaps with one before it' };
      whole.add(own);
      for (const wide of above) if (wide !== own) partly.add(wide);
    }
  }
}

/** At most three parts: what follows the second slash is one. */
function partsOf(locality: string): readonly string[] {
  const [region = '', zone, ...rest] = locality.split('/');
  if (zone === undefined) return [region];
  return rest.length === 0 ? [region, zone] : [region, zone, rest.join('/')];
}
