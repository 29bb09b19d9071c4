import { UpstreamError } from '../ports/call.js';

/** An upstream's own words may name anything that it holds: a viewer who may not see everything is told what failed, not in whose words. */
export async function withoutWords<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof UpstreamError ? new UpstreamError(error.code, '') : error;
  }
}
