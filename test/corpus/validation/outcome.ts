import type { Outcome } from '../check.js';
import type { Comparison } from './difference.js';

/** Failed where something is wrong; `differs` where all that is not equal is meant. */
export function outcomeOf({ wrong, reasons }: Comparison): Outcome {
  if (wrong.length > 0) return { status: 'failed', details: [...wrong, ...reasons] };
  return { status: reasons.length > 0 ? 'differs' : 'passed', details: reasons };
}
