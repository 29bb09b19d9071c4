/** How a value is compared. Every operator has its negation, written with `!` or `not`. */
export interface Operator {
  readonly symbol: string;
  readonly words: readonly string[];
  readonly types: readonly ('string' | 'number')[];
  readonly negated: boolean;
  string?(mine: string, value: string): boolean;
  number?(mine: number, value: number): boolean;
}

const textual = (symbol: string, word: string, test: (mine: string, value: string) => boolean): readonly Operator[] =>
  [false, true].map((negated) => ({
    symbol: negated ? `!${symbol}` : symbol,
    words: [negated ? `!${word}` : word],
    types: ['string'],
    negated,
    string: test,
  }));

const ordering = (symbol: string, test: (mine: number, value: number) => boolean): Operator => ({
  symbol,
  words: [],
  types: ['number'],
  negated: false,
  number: test,
});

/** Every operator. An item that has no value at all fits a negated operator only. */
export const operators: readonly Operator[] = [
  { symbol: '=', words: [], types: ['string', 'number'], negated: false, string: (a, b) => a === b, number: (a, b) => a === b },
  { symbol: '!=', words: [], types: ['string', 'number'], negated: true, string: (a, b) => a === b, number: (a, b) => a === b },
  ordering('>', (a, b) => a > b),
  ordering('>=', (a, b) => a >= b),
  ordering('<', (a, b) => a < b),
  ordering('<=', (a, b) => a <= b),
  ...textual('*=', 'contains', (a, b) => a.includes(b)),
  ...textual('^=', 'startswith', (a, b) => a.startsWith(b)),
  ...textual('$=', 'endswith', (a, b) => a.endsWith(b)),
];

/** By symbol or word, in any case. */
export function operatorOf(text: string): Operator | undefined {
  const wanted = text.toLowerCase();
  return operators.find(({ symbol, words }) => symbol === wanted || words.includes(wanted));
}
