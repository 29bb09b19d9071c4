import { channel } from 'node:diagnostics_channel';
import type { Problem } from '@meshlens/core';

/** A request that this server answered. */
export interface AnsweredRequest {
  /** Sent back as `x-request-id`. */
  readonly id: string;
  readonly method: string;
  /** A path of the API's table, a probe, or `other`: never what the client made up. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** A request that an upstream answered, or did not. */
export interface UpstreamRequest {
  /** `host:port`. */
  readonly address: string;
  /** `ok`, `aborted` where nobody waits any more, or the code of the Problem that it leads to. */
  readonly outcome: string;
  readonly milliseconds: number;
}

/** What an answer could not tell. */
export interface ToldProblems {
  readonly route: string;
  readonly problems: readonly Problem[];
}

/** A question to a cache. */
export interface CacheUse {
  readonly cache: string;
  readonly result: 'failed' | 'hit' | 'miss' | 'shared' | 'stale';
}

interface Happenings {
  readonly answered: AnsweredRequest;
  readonly upstream: UpstreamRequest;
  readonly problems: ToldProblems;
  readonly cache: CacheUse;
}

export type Happening = keyof Happenings;

const channels = {
  answered: channel('meshlens.answered'),
  upstream: channel('meshlens.upstream'),
  problems: channel('meshlens.problems'),
  cache: channel('meshlens.cache'),
};

/**
 * Says what happened to whoever wants to know. Those who do the work need not know who counts or logs it,
 * and where nobody does, it costs nothing.
 */
export function tell<Name extends Happening>(name: Name, what: Happenings[Name]): void {
  if (channels[name].hasSubscribers) channels[name].publish(what);
}

/** Calls `hear` for all that happens in this process from now on, until the function that it returns is called. */
export function listenTo<Name extends Happening>(name: Name, hear: (what: Happenings[Name]) => void): () => void {
  const subscriber = (what: unknown): void => hear(what as Happenings[Name]);
  channels[name].subscribe(subscriber);
  return () => void channels[name].unsubscribe(subscriber);
}
