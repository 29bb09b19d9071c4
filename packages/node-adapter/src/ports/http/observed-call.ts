import { UpstreamError } from '@meshlens/core';
import { tell } from '../../operation/happenings.js';
import { inSpan } from '../../operation/span.js';
import { codeOfStatus } from './upstream-failure.js';

/** Makes a call to an upstream inside a span, and tells how long it took and how it ended. */
export async function observedCall<Reply extends { readonly status: number }>(
  address: string,
  signal: AbortSignal | undefined,
  call: () => Promise<Reply>,
): Promise<Reply> {
  const started = performance.now();
  const ended = (outcome: string): void => tell('upstream', { address, outcome, milliseconds: performance.now() - started });
  try {
    const reply = await inSpan({ name: 'upstream', kind: 'client', attributes: { 'server.address': address } }, call);
    ended(reply.status < 300 || reply.status === 404 ? 'ok' : codeOfStatus(reply.status));
    return reply;
  } catch (error) {
    ended(signal?.aborted === true ? 'aborted' : error instanceof UpstreamError ? error.code : 'failed');
    throw error;
  }
}
