/** Something a graph says about one node or edge. */
export interface GraphStatement {
  readonly about: string;
  /** Sorted words. */
  readonly traits: readonly string[];
  readonly numbers: Readonly<Record<string, number>>;
}

/** The given marks as words, those that are not set left out. */
export function traits(marks: Readonly<Record<string, string | boolean | readonly string[] | undefined>>): readonly string[] {
  return Object.entries(marks)
    .filter(([, value]) => value !== undefined && value !== false && (!Array.isArray(value) || value.length > 0))
    .map(([name, value]) => (value === true ? name : `${name}=${String(value)}`))
    .sort();
}

export interface CompareOptions {
  /** Traits of these names are not compared. */
  readonly ignoredTraits?: readonly string[];
  /** How far numbers may be apart, as a share of the larger one; two decimals of rounding are allowed on top. */
  readonly tolerance: number;
}

/** Every way in which the statements differ, in words; empty where they agree. */
export function differences(
  actual: readonly GraphStatement[],
  expected: readonly GraphStatement[],
  options: CompareOptions,
): readonly string[] {
  const found: string[] = [];
  const remaining = new Map(actual.map((statement) => [statement.about, statement]));
  for (const statement of expected) {
    const mine = remaining.get(statement.about);
    remaining.delete(statement.about);
    if (mine === undefined) found.push(`missing: ${statement.about}`);
    else found.push(...differencesOf(mine, statement, options).map((text) => `${statement.about}: ${text}`));
  }
  for (const about of remaining.keys()) found.push(`not expected: ${about}`);
  return found;
}

function differencesOf(actual: GraphStatement, expected: GraphStatement, { ignoredTraits = [], tolerance }: CompareOptions): string[] {
  const compared = (words: readonly string[]): string =>
    words.filter((word) => !ignoredTraits.includes(word.split('=')[0] ?? '')).join(', ');
  const found: string[] = [];
  if (compared(actual.traits) !== compared(expected.traits))
    found.push(`marks [${compared(actual.traits)}], expected [${compared(expected.traits)}]`);
  for (const name of new Set([...Object.keys(actual.numbers), ...Object.keys(expected.numbers)])) {
    const mine = actual.numbers[name];
    const theirs = expected.numbers[name];
    const apart = Math.abs((mine ?? 0) - (theirs ?? 0));
    if (apart > 0.051 + tolerance * Math.max(Math.abs(mine ?? 0), Math.abs(theirs ?? 0)))
      found.push(`${name} is ${mine}, expected ${theirs}`);
  }
  return found;
}
