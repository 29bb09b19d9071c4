import { RE2Set } from 're2js';

/** Istio refuses longer ones. */
const MAX_LENGTH = 1024;
const MOST_KEPT = 1000;
const kept = new Map<string, boolean>();

/** What is wrong with a regular expression of Istio's, which are RE2's: no look-around, no back-references; undefined for a good one. */
export function expressionFault(expression: string): string | undefined {
  if (expression === '') return 'it is empty';
  if (expression.length > MAX_LENGTH) return `it has more than ${MAX_LENGTH} characters`;
  let isGood = kept.get(expression);
  if (isGood === undefined) {
    if (kept.size === MOST_KEPT) kept.clear();
    isGood = isExpression(expression);
    kept.set(expression, isGood);
  }
  return isGood ? undefined : 'it is no RE2 expression';
}

/** A set only reads what it is given. That is all that can fail, and takes a part of the time of making an expression ready for use. */
function isExpression(text: string): boolean {
  try {
    new RE2Set().add(text);
    return true;
  } catch {
    return false;
  }
}
