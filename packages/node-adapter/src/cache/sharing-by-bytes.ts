import { createHash } from 'node:crypto';
import { UpstreamError } from '@meshlens/core';
import { type CacheUse, tell } from '../operation/happenings.js';
import { realTimers, type Timers } from '../timers.js';
import { MOST_PACKED_BYTES, packed, unpacked } from './packed-answer.js';
import type { SharedAnswers, SharedTask } from './shared-answers.js';
import type { Lock, SharedBytes } from './shared-bytes.js';

export interface SharingOptions {
  readonly bytes: SharedBytes;
  /** What keys begin with. */
  readonly prefix: string;
  readonly keepMs: number;
  /** Longest wait for what another replica is asking; not so long that asking oneself after it comes too late. */
  readonly waitMs: number;
  readonly timers?: Timers;
}

/** Of keys and what is kept under them; a release that changes either counts on, so that two releases can run side by side. */
const VERSION = 1;
/** A replica that died holds up the others no longer than this. */
const LOCK_MS = 5_000;
const LOOK_AGAIN_MS = { first: 25, last: 200 };

type Found<T> = { readonly answer: T } | { readonly lock: Lock } | 'locked';

/**
 * Answers that replicas share by way of a place that may be slow, down or full of what others wrote. Whatever is wrong with
 * it, the work is done here and now. Keys are digests: they hold nothing that can be read.
 */
export function sharingByBytes({ bytes, prefix, keepMs, waitMs, timers = realTimers }: SharingOptions): SharedAnswers {
  const count = (result: CacheUse['result']): void => tell('cache', { cache: 'redis', result });
  const look = async <T>(key: string, { isAnswer }: SharedTask<T>): Promise<Found<T>> => {
    const kept = await bytes.get(key, MOST_PACKED_BYTES);
    const answer = kept && (await unpacked(key, kept));
    if (isAnswer(answer)) return { answer };
    if (kept !== undefined) count('failed');
    const lock = await bytes.lock(`${key}:lock`, LOCK_MS);
    return lock === undefined ? 'locked' : { lock };
  };
  /** The lock stays with an answer that is kept: by the time it ends, whoever looks finds the answer. */
  const keep = async (key: string, answer: unknown, lock: Lock): Promise<void> => {
    const value = await packed(key, answer);
    if (value === undefined) await lock.release();
    else await bytes.set(key, value, keepMs);
  };

  return {
    async through<T>(name: string, task: SharedTask<T>): Promise<T> {
      const key = `${prefix}:v${VERSION}:${createHash('sha256').update(name).digest('hex')}`;
      const until = timers.now() + waitMs;
      let found = await unlessDown(() => look(key, task));
      const waited = found === 'locked';
      for (
        let pauseMs = LOOK_AGAIN_MS.first;
        found === 'locked' && timers.now() < until;
        pauseMs = Math.min(2 * pauseMs, LOOK_AGAIN_MS.last)
      ) {
        await after(pauseMs, timers);
        found = await unlessDown(() => look(key, task));
      }
      if (found === undefined || found === 'locked') {
        count(found === undefined ? 'failed' : 'miss');
        return task.work();
      }
      if ('answer' in found) {
        count(waited ? 'shared' : 'hit');
        return found.answer;
      }
      count('miss');
      const { lock } = found;
      try {
        const answer = await task.work();
        void unlessDown(() => keep(key, answer, lock));
        return answer;
      } catch (error) {
        void unlessDown(() => lock.release());
        throw error;
      }
    },
  };
}

/** The failure is told where it happens. */
async function unlessDown<T>(attempt: () => Promise<T>): Promise<T | undefined> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof UpstreamError) return undefined;
    throw error;
  }
}

function after(milliseconds: number, timers: Timers): Promise<void> {
  return new Promise((resolve) => void timers.after(milliseconds, resolve));
}
