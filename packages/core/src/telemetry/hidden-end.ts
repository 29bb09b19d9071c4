/**
 * An end of a call that the viewer may not see goes by this in place of its names. What follows the word keeps different
 * ends apart, so that the reports of each are still compared with each other; in the graph all of one direction are one node.
 * No namespace or workload of Kubernetes can have such a name.
 */
const words = { caller: '~caller-', called: '~called-' } as const;

export type HiddenSide = keyof typeof words;

/** A stand-in for the names of one end: equal for equal names. */
export function hiddenEnd(side: HiddenSide, names: readonly string[]): string {
  return `${words[side]}${fnv1a(JSON.stringify(names))}`;
}

/** Which side a name stands in for; undefined for a real name. */
export function hiddenSide(name: string): HiddenSide | undefined {
  if (!name.startsWith('~')) return undefined;
  return name.startsWith(words.caller) ? 'caller' : name.startsWith(words.called) ? 'called' : undefined;
}

/** Two 32-bit hashes of a text. Ends that share both are taken for one, which changes nothing but what is compared. */
function fnv1a(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x1000193;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ (code + i), 0x85ebca6b);
  }
  return `${(one >>> 0).toString(36)}${(two >>> 0).toString(36)}`;
}
