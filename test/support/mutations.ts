import fc from 'fast-check';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Texts that trip up what takes texts for hosts, patterns, numbers, durations, keys or code. */
const trickyTexts = [
  '',
  '*',
  '*.',
  '.',
  '..',
  '~',
  '/',
  '//',
  'ns/',
  '/name',
  'a.b',
  'a.b.svc',
  'x(',
  '(a+)+$',
  '[',
  '\\',
  '\n',
  '\u0000',
  '__proto__',
  'constructor',
  'toString',
  '-1',
  '1e999',
  '0x10',
  '5s',
  '-5s',
  'spiffe://a/ns/b/sa/c',
  '💥',
  'a'.repeat(300),
  'a,'.repeat(300),
  '*'.repeat(300),
];
const trickyNumbers = [0, -0, -1, 1, 65536, 2 ** 31, 2 ** 53, 1.5, 1e308];

const leaf: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, false),
  fc.constantFrom<Json>(...trickyTexts),
  fc.constantFrom<Json>(...trickyNumbers),
  fc.string({ maxLength: 20 }),
);
const value: fc.Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: leaf },
  { weight: 1, arbitrary: fc.array(leaf, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom('host', 'name', 'number', 'port', 'labels', '', 'x'), leaf, { maxKeys: 3 }) },
);

/** One change of a JSON value: where, by numbers that walk down from the root, and what. */
export interface Mutation {
  readonly steps: readonly number[];
  readonly op: 'add' | 'copy' | 'drop' | 'rename' | 'replace';
  readonly value: Json;
}

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  steps: fc.array(fc.nat(1000), { maxLength: 12 }),
  op: fc.constantFrom('add', 'copy', 'drop', 'rename', 'replace'),
  value,
});

/** Makes one change in a copy; apiVersion and kind stay, or nobody would look at the object. */
export function mutated(root: unknown, { steps, op, value: put }: Mutation): unknown {
  const copy = structuredClone(root) as Json;
  let at: Json = copy;
  for (const [depth, step] of steps.entries()) {
    const keys: readonly string[] = containerKeys(at, depth === 0);
    const key = keys[step % Math.max(keys.length, 1)];
    if (key === undefined) break;
    const child = read(at, key);
    if (depth === steps.length - 1 || typeof child !== 'object' || child === null) {
      apply(at, key, { op, value: put });
      break;
    }
    at = child;
  }
  return copy;
}

function containerKeys(at: Json, isRoot: boolean): readonly string[] {
  if (typeof at !== 'object' || at === null) return [];
  return Object.keys(at).filter((key) => !isRoot || (key !== 'apiVersion' && key !== 'kind'));
}

function read(at: Json, key: string): Json {
  return (at as Record<string, Json>)[key] ?? null;
}

function apply(at: Json, key: string, { op, value: put }: Pick<Mutation, 'op' | 'value'>): void {
  const record = at as Record<string, Json>;
  const before = record[key] ?? null;
  if (Array.isArray(at)) {
    const index = Number(key);
    if (op === 'drop') at.splice(index, 1);
    else if (op === 'copy') at.push(structuredClone(before));
    else if (op === 'add') at.push(put);
    else at[index] = put;
  } else if (op === 'drop') delete record[key];
  else if (op === 'add') define(record, typeof put === 'string' ? put : 'x', before);
  else if (op === 'rename') {
    delete record[key];
    define(record, `${key}s`, before);
  } else record[key] = op === 'copy' ? [before, before] : put;
}

/** As JSON.parse would: also under `__proto__`. */
function define(record: Record<string, Json>, key: string, put: Json): void {
  Object.defineProperty(record, key, { value: put, enumerable: true, configurable: true, writable: true });
}
