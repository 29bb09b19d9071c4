import type { Expression } from './expression.js';
import { operandsIn } from './expression.js';
import { fail } from './find-error.js';
import { type Operand, operandOf, operands } from './operands.js';
import { type Operator, operatorOf, operators } from './operators.js';
import { type Token, tokensOf } from './tokens.js';

const MAX_DEPTH = 50;

/**
 * Reads an expression; throws FindFailure. `NOT` binds tightest, then `AND`, then `OR`; parentheses group.
 * The words `is` and `has` mean nothing.
 *
 *     or      = and ("OR" and)*
 *     and     = not ("AND" not)*
 *     not     = ["is" | "has"] (("!" | "NOT") not | "(" or ")" | operand [operator value])
 */
export function parse(text: string): Expression {
  return new Parser(tokensOf(text), text.length).whole();
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #end: number;
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], end: number) {
    this.#tokens = tokens;
    this.#end = end;
  }

  whole(): Expression {
    const expression = this.#or();
    const rest = this.#peek();
    if (rest !== undefined) fail(rest.kind === 'close' ? 'parenthesis' : 'unknown-operator', rest, ['AND', 'OR']);
    return expression;
  }

  #or(): Expression {
    return this.#joined('or', () => this.#and());
  }

  #and(): Expression {
    const start = this.#next;
    const joined = this.#joined('and', () => this.#not());
    if (joined.type === 'and') this.#refuseMixture(joined, this.#tokens.slice(start, this.#next));
    return joined;
  }

  #joined(type: 'or' | 'and', part: () => Expression): Expression {
    const parts = [part()];
    while (this.#takeWord(type)) parts.push(part());
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { type, parts };
  }

  #not(): Expression {
    if (++this.#depth > MAX_DEPTH) fail('too-deep', this.#here());
    try {
      while (this.#takeWord('is') || this.#takeWord('has'));
      if (this.#take('not') || this.#takeWord('not')) return { type: 'not', part: this.#not() };
      const open = this.#take('open');
      if (open === undefined) return this.#test();
      const inner = this.#or();
      if (this.#take('close') === undefined) fail('parenthesis', this.#peek() ?? open, [')']);
      return inner;
    } finally {
      this.#depth--;
    }
  }

  #test(): Expression {
    const token = this.#take('word') ?? fail('operand-missing', this.#here(), operandNames());
    const operand = operandOf(token.value) ?? fail('unknown-operand', token, similar(token.value));
    const operator = this.#operator(operand);
    if (operator === undefined) {
      if (operand.type !== 'flag' && !token.value.toLowerCase().startsWith('label:'))
        fail('value-missing', this.#here(), operatorsFor(operand));
      return { type: 'exists', operand };
    }
    return { type: 'compare', operand, operator, value: this.#value(operand, operator) };
  }

  #operator(operand: Operand): Operator | undefined {
    const token = this.#peek();
    if (token === undefined || token.kind === 'close' || token.kind === 'open') return undefined;
    const next = this.#tokens[this.#next + 1];
    const negated = token.kind === 'not' || /^not$/i.test(token.value) ? operatorOf(`!${next?.value}`) : undefined;
    const operator = negated ?? (token.kind === 'text' ? undefined : operatorOf(token.value));
    if (operator === undefined) {
      if (token.kind === 'word' && /^(and|or)$/i.test(token.value)) return undefined;
      fail('unknown-operator', token, operand.type === 'flag' ? ['AND', 'OR'] : operatorsFor(operand));
    }
    if (operand.type === 'flag' || !operator.types.includes(operand.type)) fail('operator-not-for-operand', token, operatorsFor(operand));
    this.#next += negated === undefined ? 1 : 2;
    return operator;
  }

  #value(operand: Operand, { symbol }: Operator): string | number {
    const isEquality = symbol === '=' || symbol === '!=';
    const allowed = isEquality && operand.type === 'string' ? (operand.values ?? []) : [];
    const token = this.#take('word') ?? this.#take('text') ?? fail('value-missing', this.#here(), allowed);
    if (operand.type === 'number') {
      if (isEquality && /^nan$/i.test(token.value)) return NaN;
      return /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(token.value) ? Number(token.value) : fail('value-not-a-number', token);
    }
    const word = allowed.find((value) => value === token.value.toLowerCase());
    if (allowed.length > 0 && word === undefined) fail('value-not-allowed', token, allowed);
    return word ?? token.value;
  }

  /** What is both a node and an edge does not exist, so an AND of both would never find anything. */
  #refuseMixture(expression: Expression, tokens: readonly Token[]): void {
    const kinds = new Set(operandsIn(expression).map(({ of }) => of));
    if (kinds.size < 2) return;
    const first = tokens.find((token) => token.kind === 'word' && operandOf(token.value) !== undefined);
    const of = first && operandOf(first.value)?.of;
    const odd = tokens.find((token) => token.kind === 'word' && operandOf(token.value) !== undefined && operandOf(token.value)?.of !== of);
    fail('nodes-and-edges', odd ?? this.#here());
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#next];
  }

  #take(kind: Token['kind']): Token | undefined {
    const token = this.#peek();
    if (token?.kind !== kind) return undefined;
    this.#next++;
    return token;
  }

  #takeWord(word: string): boolean {
    const token = this.#peek();
    if (token?.kind !== 'word' || token.value.toLowerCase() !== word) return false;
    this.#next++;
    return true;
  }

  /** Where the next token stands, or the end of the text. */
  #here(): { readonly at: number; readonly length: number } {
    return this.#peek() ?? { at: this.#end, length: 0 };
  }
}

export function operatorsFor(operand: Operand): readonly string[] {
  const { type } = operand;
  return type === 'flag' ? ['AND', 'OR'] : operators.filter(({ types }) => types.includes(type)).map(({ symbol }) => symbol);
}

export function operandNames(): readonly string[] {
  return operands.flatMap(({ names: [first = ''] }) => [first]);
}

function similar(text: string): readonly string[] {
  const wanted = text.toLowerCase();
  const names = operands.flatMap(({ names }) => names);
  const near = names.filter((name) => name.startsWith(wanted.slice(0, 2)) || name.includes(wanted));
  return near.length > 0 ? near : operandNames();
}
