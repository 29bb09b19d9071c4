import { type Kind, kinds, UpstreamError } from '@meshlens/core';
import type { Timers } from '../../../timers.js';
import { transportFailure } from '../../http/upstream-failure.js';
import type { KubeClient } from '../kube-client.js';
import { kindPath } from '../kube-list.js';
import { linesOf } from './lines-of.js';
import { readWatchEvent, type WatchEvent } from './watch-event.js';

/** How a watch came to its end, where it did not fail. */
export type WatchEnd = 'closed' | 'denied' | 'expired' | 'silent';

export interface WatchRequest<K extends Kind> {
  readonly client: KubeClient;
  readonly kind: K;
  readonly namespace: string | undefined;
  /** From which on changes are told. */
  readonly version: string;
  readonly timers: Timers;
  readonly signal: AbortSignal;
  readonly opened: () => void;
  readonly tell: (event: Exclude<WatchEvent<K>, { type: 'expired' }>) => void;
}

/** etcd holds no object of more than 1.5 MiB, and as JSON in an event it may be a little longer. */
const LONGEST_EVENT = 8 * 1024 * 1024;
const HEAD_WITHIN_MS = 15_000;
/**
 * The server is asked to end the watch after this time, before which it sends a bookmark: of one that is well something is
 * heard in this time, of one that is half-open nothing.
 */
const SHORTEST_SECONDS = 30;
const SPREAD_SECONDS = 6;
const SILENT_AFTER_MS = 42_000;

/** One watch from its beginning to its end. Rejects with UpstreamError, or with the signal's reason. */
export async function watchOnce<K extends Kind>(request: WatchRequest<K>): Promise<WatchEnd> {
  const { client, timers, signal } = request;
  const controller = new AbortController();
  const stop = (): void => controller.abort(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  let silent = false;
  let cancel = (): void => undefined;
  const expectWithin = (milliseconds: number): void => {
    cancel();
    cancel = timers.after(milliseconds, () => {
      silent = true;
      controller.abort(new Error('silent'));
    });
  };
  let begun = false;
  try {
    signal.throwIfAborted();
    expectWithin(HEAD_WITHIN_MS);
    return await follow(request, controller.signal, {
      begun: () => {
        begun = true;
        expectWithin(SILENT_AFTER_MS);
      },
      heard: () => expectWithin(SILENT_AFTER_MS),
    });
  } catch (error) {
    signal.throwIfAborted();
    if (!silent) throw asUpstreamError(error, client);
    if (begun) return 'silent';
    throw new UpstreamError('timeout', `${client.address} did not answer a watch within ${HEAD_WITHIN_MS / 1000} s`);
  } finally {
    cancel();
    signal.removeEventListener('abort', stop);
    controller.abort();
  }
}

async function follow<K extends Kind>(
  { client, kind, namespace, version, timers, opened, tell }: WatchRequest<K>,
  signal: AbortSignal,
  { begun, heard }: { readonly begun: () => void; readonly heard: () => void },
): Promise<WatchEnd> {
  const query = new URLSearchParams({
    watch: 'true',
    allowWatchBookmarks: 'true',
    resourceVersion: version,
    timeoutSeconds: String(SHORTEST_SECONDS + Math.round(timers.random() * SPREAD_SECONDS)),
  });
  const { status, body } = await client.stream({ path: kindPath(kinds[kind], namespace), query, signal }, [403, 410]);
  if (status === 403) return 'denied';
  if (status === 410) return 'expired';
  signal.addEventListener('abort', () => body.destroy(new Error('stopped')), { once: true });
  if (signal.aborted) body.destroy(new Error('stopped'));
  begun();
  opened();
  for await (const line of linesOf(body, LONGEST_EVENT)) {
    heard();
    const event = readWatchEvent(line, kind);
    if (event.type === 'expired') return 'expired';
    tell(event);
  }
  return 'closed';
}

/** A connection that breaks is an upstream's failure; anything else is thrown on. */
function asUpstreamError(error: unknown, { address }: KubeClient): Error {
  const failure = transportFailure(error, address);
  if (failure instanceof UpstreamError || !('code' in failure)) return failure;
  return new UpstreamError('unreachable', `${address} broke a watch off (${String(failure.code)})`);
}
