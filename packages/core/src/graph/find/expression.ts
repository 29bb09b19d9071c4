import type { Operand } from './operands.js';
import type { Operator } from './operators.js';

/** A read expression. `exists` asks whether the operand is so, or has any value. */
export type Expression =
  | { readonly type: 'or' | 'and'; readonly parts: readonly Expression[] }
  | { readonly type: 'not'; readonly part: Expression }
  | { readonly type: 'exists'; readonly operand: Operand }
  | { readonly type: 'compare'; readonly operand: Operand; readonly operator: Operator; readonly value: string | number };

/** Every operand of an expression. */
export function operandsIn(expression: Expression): readonly Operand[] {
  if ('parts' in expression) return expression.parts.flatMap(operandsIn);
  return 'part' in expression ? operandsIn(expression.part) : [expression.operand];
}
