import type { Problem } from '../model/answer.js';
import { type Staleness, UpstreamError } from '../ports/call.js';

/**
 * Turns what a port rejected with into a Problem. An abort and a programmer's mistake are thrown on:
 * only the upstream's own failures are facts of the world.
 */
export function problemOf(error: unknown, where: Omit<Problem, 'code' | 'detail'>): Problem {
  if (!(error instanceof UpstreamError)) throw error;
  return { ...where, code: error.code, detail: error.message };
}

/** An older value is shown; why is told in the words of the failure. */
export function staleProblem({ ageSeconds, error }: Staleness, where: Omit<Problem, 'ageSeconds' | 'code' | 'detail'>): Problem {
  return { ...where, code: 'stale', ageSeconds, detail: error.message };
}
