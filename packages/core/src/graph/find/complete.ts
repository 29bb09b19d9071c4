import { compileFind } from './find.js';
import { FindFailure } from './find-error.js';
import { operandOf, operands } from './operands.js';
import { operatorOf, operators } from './operators.js';
import { type Token, tokensOf, unescaped } from './tokens.js';

export interface Completion {
  /** The text to put in place of `from` to `to`. */
  readonly insert: string;
  readonly from: number;
  readonly to: number;
  readonly kind: 'operand' | 'operator' | 'value' | 'word';
}

export interface CompletionSources {
  /** Known values of an operand, such as the namespaces on screen; at most 1,000 are looked at. */
  readonly valuesOf?: (operand: string) => Iterable<string>;
}

const MOST = 50;

/** What may be written at the cursor, best first, at most 50: whatever is offered can be read after what stands before it. */
export function completeFind(text: string, cursor: number, sources: CompletionSources = {}): readonly Completion[] {
  const before = text.slice(0, cursor);
  const found: Completion[] = [];
  for (const place of placesIn(before)) {
    for (const { insert, kind, name = insert, rest = '' } of valuesAt(place, sources) ?? (place.quoted ? [] : words)) {
      if (found.length === MOST) return found;
      const fits = name.toLowerCase().startsWith(place.typed.toLowerCase());
      if (fits && reads(before.slice(0, place.from), insert + rest)) found.push({ insert, kind, from: place.from, to: before.length });
    }
  }
  return found;
}

interface Candidate extends Pick<Completion, 'insert' | 'kind'> {
  /** What it is found by, where that is not what is inserted. */
  readonly name?: string;
  /** What makes an expression of it. */
  readonly rest?: string;
}

const of = (kind: Completion['kind'], inserts: readonly string[]): readonly Candidate[] => inserts.map((insert) => ({ insert, kind }));

const words: readonly Candidate[] = [
  ...of('operator', [...operators.map(({ symbol }) => symbol), ...operators.flatMap((operator) => operator.words)]),
  ...operands.map((operand): Candidate => {
    const value = operand.type === 'string' ? (operand.values?.[0] ?? 'x') : '1';
    return { insert: operand.names[0] ?? '', kind: 'operand', ...(operand.type !== 'flag' && { rest: ` = ${value}` }) };
  }),
  ...of('word', ['AND', 'OR', ')', 'NOT']),
  { insert: 'label:', kind: 'word', rest: 'x' },
  ...of('word', ['(']),
];

/** Where something can be written: in place of what was typed of it. */
interface Place {
  readonly from: number;
  readonly typed: string;
  readonly quoted: boolean;
  readonly after: readonly Token[];
}

/** The word or symbol before the cursor may go on, and behind a symbol something new may begin. */
function placesIn(before: string): readonly Place[] {
  const { tokens, quote } = tokensBefore(before);
  if (quote !== undefined) return [{ from: quote, typed: unescaped(before.slice(quote + 1)), quoted: true, after: tokens }];
  const last = tokens.at(-1);
  const fresh: Place = { from: before.length, typed: '', quoted: false, after: tokens };
  if (last === undefined || last.at + last.length < before.length) return [fresh];
  const begun: Place = { from: last.at, typed: before.slice(last.at), quoted: false, after: tokens.slice(0, -1) };
  return last.kind === 'word' ? [begun] : [begun, fresh];
}

/** The tokens, and where a text begins that has no end yet. */
function tokensBefore(text: string): { readonly tokens: readonly Token[]; readonly quote?: number } {
  try {
    return { tokens: tokensOf(text) };
  } catch (error) {
    if (!(error instanceof FindFailure)) throw error;
    const { code, at } = error.error;
    return code === 'quote' ? { tokens: tokensOf(text.slice(0, at)), quote: at } : { tokens: [] };
  }
}

/** Undefined where no value is to be written. */
function valuesAt({ after, quoted }: Place, { valuesOf }: CompletionSources): readonly Candidate[] | undefined {
  const [operator, ...earlier] = [...after].reverse();
  const named = earlier.find(({ kind, value }) => kind === 'word' && !/^not$/i.test(value));
  const operand = named && operandOf(named.value);
  if (operand === undefined || operand.type === 'flag' || operator === undefined || operatorOf(operator.value) === undefined)
    return undefined;
  if (operand.type === 'number') return [];
  const values = new Set<string>(operand.values ?? []);
  for (const value of valuesOf?.(operand.names[0] ?? '') ?? []) {
    if (values.size >= 1000) break;
    values.add(value);
  }
  const isPlain = (value: string): boolean => !quoted && /^[^\s()"=<>!]+$/.test(value);
  return [...values]
    .sort()
    .map((name) => ({ name, insert: isPlain(name) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`, kind: 'value' as const }));
}

/** Whether an expression can go on after this, or end. */
function reads(before: string, written: string): boolean {
  const text = before + written;
  const { error } = compileFind(text);
  if (error === undefined || (error.code === 'parenthesis' && error.at < before.length)) return true;
  return error.at === text.length && (error.code === 'value-missing' || error.code === 'operand-missing');
}
