import type { Problem } from '../model/answer.js';
import { UpstreamError } from '../ports/call.js';

/**
 * Turns what a port rejected with into a Problem. An abort and a programmer's mistake are thrown on:
 * only the upstream's own failures are facts of the world.
 */
export function problemOf(error: unknown, where: Omit<Problem, 'code' | 'detail'>): Problem {
  if (!(error instanceof UpstreamError)) throw error;
  return { ...where, code: error.code, detail: error.message };
}
