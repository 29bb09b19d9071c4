/** The most alike of some names, if one is alike enough to be what was meant: the same but for case and separators, or few letters off. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  return alike(name, known)[0]?.name;
}

/** The same, where no other name is as alike: what a repair may put in its place without guessing. */
export function unmistaken(name: string, known: Iterable<string>): string | undefined {
  const [best, second] = alike(name, known);
  return best !== undefined && best.distance !== second?.distance ? best.name : undefined;
}

interface Alike {
  readonly name: string;
  /** In letters. */
  readonly distance: number;
}

/** The names that are alike enough, the most alike first. */
function alike(name: string, known: Iterable<string>): readonly Alike[] {
  if (name.length > 100) return [];
  const plain = bare(name);
  const found: Alike[] = [];
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > 3) continue;
    const distance = bare(candidate) === plain ? 0 : lettersOff(plain, bare(candidate));
    if (distance <= Math.max(1, Math.floor(candidate.length / 4))) found.push({ name: candidate, distance });
  }
  return found.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}

/** How many letters must be put in, taken out, replaced or swapped with their neighbour. */
function lettersOff(a: string, b: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
