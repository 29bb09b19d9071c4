import { type Operand, operandOf, operands } from './operands.js';
import { operatorsFor } from './parse.js';
import { type Token, tokensOf } from './tokens.js';
import { operatorOf } from './operators.js';
import { FindFailure } from './find-error.js';

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

/** What may be written at the cursor, best first, at most 50. */
export function completeFind(text: string, cursor: number, sources: CompletionSources = {}): readonly Completion[] {
  const typed = wordBefore(text, cursor);
  const before = tokensBefore(text.slice(0, cursor - typed.length));
  const place = { from: cursor - typed.length, to: cursor };
  const candidates = candidatesAfter(before, sources).filter(({ insert }) => insert.toLowerCase().startsWith(typed.toLowerCase()));
  return candidates.slice(0, 50).map((candidate) => ({ ...candidate, ...place }));
}

type Candidate = Pick<Completion, 'insert' | 'kind'>;

function candidatesAfter(before: readonly Token[], sources: CompletionSources): readonly Candidate[] {
  const last = before.at(-1);
  const operand = last?.kind === 'word' ? operandOf(last.value) : undefined;
  const operatorBefore = last !== undefined && (last.kind === 'operator' || last.kind === 'word') && operatorOf(last.value) !== undefined;
  const compared = operatorBefore ? operandOf(before.at(-2)?.value ?? '') : undefined;
  if (compared !== undefined) return valuesOf(compared, sources);
  if (operand !== undefined && operatorOf(before.at(-2)?.value ?? '') === undefined) {
    const joining = operand.type === 'flag' ? words('AND', 'OR') : [];
    return operand.type === 'flag' ? joining : operatorsFor(operand).map((insert) => ({ insert, kind: 'operator' }));
  }
  const afterValue = last !== undefined && !['not', 'open'].includes(last.kind) && !/^(and|or|not|is|has)$/i.test(last.value);
  if (afterValue) return words('AND', 'OR', ')');
  return [
    ...operands.flatMap(({ names }) => names.slice(0, 1)).map((insert): Candidate => ({ insert, kind: 'operand' })),
    ...words('NOT', 'label:', '('),
  ];
}

function valuesOf(operand: Operand, { valuesOf: known }: CompletionSources): readonly Candidate[] {
  if (operand.type !== 'string') return [];
  const values = new Set<string>(operand.values ?? []);
  for (const value of known?.(operand.names[0] ?? '') ?? []) {
    if (values.size >= 1000) break;
    values.add(value);
  }
  return [...values].sort().map((value) => ({ insert: /[\s()"=<>!]/.test(value) ? JSON.stringify(value) : value, kind: 'value' }));
}

function words(...inserts: readonly string[]): readonly Candidate[] {
  return inserts.map((insert) => ({ insert, kind: 'word' }));
}

function wordBefore(text: string, cursor: number): string {
  return /[^\s()"=<>!*^$]*$/.exec(text.slice(0, cursor))?.[0] ?? '';
}

function tokensBefore(text: string): readonly Token[] {
  try {
    return tokensOf(text);
  } catch (error) {
    if (error instanceof FindFailure) return [];
    throw error;
  }
}
