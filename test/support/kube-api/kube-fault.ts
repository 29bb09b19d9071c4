import type { ServerResponse } from 'node:http';
import { answerWithFault, type WireFault } from '../wire-fault.js';
import { ApiFailure } from './status.js';
import type { WatchFault } from './watch.js';

/** A refusal in the API server's own words, as a Status object. */
export interface RefusalFault {
  readonly kind: 'refusal';
  readonly status: number;
  /** Also sent as the Retry-After header. */
  readonly retryAfterSeconds?: number;
}

/** A way in which the API server lets its client down. */
export type KubeFault = WireFault | RefusalFault | WatchFault;

const watchFaults: ReadonlySet<string> = new Set<WatchFault['kind']>([
  'gone-event',
  'close-at-once',
  'close-after-event',
  'silent',
  'garbled',
  'echoed',
  'endless-line',
]);

export function isWatchFault(fault: KubeFault): fault is WatchFault {
  return watchFaults.has(fault.kind);
}

/** Answers with the fault instead of an answer. */
export function answerWithKubeFault(fault: WireFault | RefusalFault, response: ServerResponse): void {
  if (fault.kind !== 'refusal') {
    answerWithFault(fault, response);
    return;
  }
  const { status, retryAfterSeconds } = fault;
  const details = retryAfterSeconds === undefined ? {} : { details: { retryAfterSeconds } };
  const headers = {
    'content-type': 'application/json',
    ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
  };
  response.writeHead(status, headers).end(JSON.stringify(new ApiFailure(status, `refused with status ${status}`, details).toStatus()));
}
