import { RE2JS } from 're2js';

/** Istio refuses longer ones. */
const MAX_LENGTH = 1024;

/** What is wrong with a regular expression of Istio's, which are RE2's: no look-around, no back-references; undefined for a good one. */
export function expressionFault(expression: string): string | undefined {
  if (expression === '') return 'it is empty';
  if (expression.length > MAX_LENGTH) return `it has more than ${MAX_LENGTH} characters`;
  try {
    RE2JS.compile(expression);
    return undefined;
  } catch {
    return 'it is no RE2 expression';
  }
}
