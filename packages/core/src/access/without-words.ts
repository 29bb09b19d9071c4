import { type Staleness, UpstreamError } from '../ports/call.js';

/**
 * An upstream's own words may name anything that it holds: a viewer who may not see everything is told what failed, not in
 * whose words; so also of an answer that is from memory.
 */
export async function withoutWords<T>(work: Promise<T>): Promise<T> {
  try {
    const answer = await work;
    return isStale(answer) ? { ...answer, stale: { ...answer.stale, error: wordless(answer.stale.error) } } : answer;
  } catch (error) {
    throw error instanceof UpstreamError ? wordless(error) : error;
  }
}

function wordless({ code }: UpstreamError): UpstreamError {
  return new UpstreamError(code, '');
}

function isStale<T>(answer: T): answer is T & { readonly stale: Staleness } {
  return typeof answer === 'object' && answer !== null && 'stale' in answer && answer.stale !== undefined;
}
