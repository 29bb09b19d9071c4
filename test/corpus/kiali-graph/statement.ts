/** Something a graph says about one node or edge. */
export interface GraphStatement {
  readonly about: string;
  /** Sorted words. */
  readonly traits: readonly string[];
  readonly numbers: Readonly<Record<string, number>>;
}

interface NamedNode {
  readonly type: string;
  readonly cluster: string;
  readonly namespace: string;
  readonly app?: string;
  readonly version?: string;
  readonly workload?: string;
  readonly service?: string;
  readonly aggregate?: string;
}

/** A node by all that names it. Kiali writes `unknown` where a name is not known, and at times leaves it out. */
export function nameOfNode(node: NamedNode): string {
  const names = (['app', 'version', 'workload', 'service', 'aggregate'] as const).map((part) => `${part}=${known(node[part])}`);
  return `${node.type} ${node.cluster}/${node.namespace} ${names.join(' ')}`;
}

function known(name: string | undefined): string {
  return name === undefined || name === 'unknown' ? '' : name;
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

/** One way in which something said of a graph is not what it should be. */
export interface Mismatch {
  /** A node, or `source > target > protocol`. */
  readonly about: string;
  /** What is told of it; `exists` where it should not be there, or should be. */
  readonly field: string;
  readonly actual: unknown;
  readonly expected: unknown;
}

export function wordsOf({ about, field, actual, expected }: Mismatch): string {
  return `${about}: ${field} is ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`;
}

/** Every way in which the statements differ, in words; empty where they agree. */
export function differences(
  actual: readonly GraphStatement[],
  expected: readonly GraphStatement[],
  options: CompareOptions,
): readonly string[] {
  return mismatchesOf(actual, expected, options).map(wordsOf);
}

/** Every way in which the statements differ. */
export function mismatchesOf(
  actual: readonly GraphStatement[],
  expected: readonly GraphStatement[],
  options: CompareOptions,
): readonly Mismatch[] {
  const found: Mismatch[] = [];
  const remaining = new Map(actual.map((statement) => [statement.about, statement]));
  for (const statement of expected) {
    const { about } = statement;
    const mine = remaining.get(about);
    remaining.delete(about);
    if (mine === undefined) found.push({ about, field: 'exists', actual: false, expected: true });
    else found.push(...compare(mine, statement, options));
  }
  for (const about of remaining.keys()) found.push({ about, field: 'exists', actual: true, expected: false });
  return found;
}

function compare(actual: GraphStatement, expected: GraphStatement, { ignoredTraits = [], tolerance }: CompareOptions): Mismatch[] {
  const compared = (words: readonly string[]): string =>
    words.filter((word) => !ignoredTraits.includes(word.split('=')[0] ?? '')).join(', ');
  const found: Mismatch[] = [];
  const { about } = actual;
  const [mine, theirs] = [compared(actual.traits), compared(expected.traits)];
  if (mine !== theirs) found.push({ about, field: 'marks', actual: mine, expected: theirs });
  for (const field of new Set([...Object.keys(actual.numbers), ...Object.keys(expected.numbers)])) {
    const [ours = 0, told = 0] = [actual.numbers[field], expected.numbers[field]];
    const rounding = wholeNumbers.has(field) ? 1 : 0.051;
    if (Math.abs(ours - told) <= rounding + tolerance * Math.max(Math.abs(ours), Math.abs(told))) continue;
    found.push({ about, field, actual: actual.numbers[field], expected: expected.numbers[field] });
  }
  return found;
}

const wholeNumbers = new Set(['responseTime', 'throughput', 'isMTLS']);
