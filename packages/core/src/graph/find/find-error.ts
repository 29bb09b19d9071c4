/** Why an expression cannot be read, and where. Worded where it is shown. */
export interface FindError {
  readonly code:
    | 'unknown-operand'
    | 'unknown-operator'
    | 'operator-not-for-operand'
    | 'value-missing'
    | 'value-not-a-number'
    | 'value-not-allowed'
    | 'operand-missing'
    | 'parenthesis'
    | 'quote'
    | 'nodes-and-edges'
    | 'too-long'
    | 'too-deep';
  /** Index of the first character at fault. */
  readonly at: number;
  readonly length: number;
  /** What would have been right there, at most 20. */
  readonly expected: readonly string[];
}

/** Thrown inside the language and nowhere outside it. */
export class FindFailure extends Error {
  readonly error: FindError;
  constructor(error: FindError) {
    super(error.code);
    this.error = error;
  }
}

export function fail(
  code: FindError['code'],
  where: { readonly at: number; readonly length: number },
  expected: readonly string[] = [],
): never {
  throw new FindFailure({ code, at: where.at, length: where.length, expected: expected.slice(0, 20) });
}
