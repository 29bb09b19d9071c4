import { MeshError } from '../../model/answer.js';

/** What a call ends with whose answer did not come, or broke off: the signal's reason, or else MeshError. */
export function noAnswer(from: string, signal: AbortSignal | undefined): (cause: unknown) => never {
  return (cause) => {
    signal?.throwIfAborted();
    throw new MeshError('unreachable', `No answer from ${from}: ${cause instanceof Error ? cause.message : String(cause)}`);
  };
}
