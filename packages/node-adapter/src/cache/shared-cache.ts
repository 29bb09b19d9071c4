import { scryptSync } from 'node:crypto';
import type { ConfigValues } from '../config/config-table.js';
import { RedisBytes } from './redis/redis-bytes.js';
import type { SharedAnswers } from './shared-answers.js';
import { sharingByBytes } from './sharing-by-bytes.js';

/** What replicas of one installation share. */
export interface SharedCache {
  /** Answers of one upstream. Replicas share them that reach it by the same settings, credentials included. */
  forUpstream(settings: object): SharedAnswers;
  close(): void;
}

const MOST_WAIT_MS = 2_000;

/** Undefined where none is configured. All queries of one answer together have `timeoutMs`. */
export function sharedCache(values: ConfigValues, timeoutMs: number): SharedCache | undefined {
  const url = values['redis.url'];
  if (url === undefined) return undefined;
  const bytes = new RedisBytes({
    url,
    username: values['redis.username'],
    password: values['redis.password'],
    passwordFile: values['redis.passwordFile'],
    caFile: values['redis.caFile'],
    timeoutMs: values['redis.timeoutMs'],
  });
  const all = sharingByBytes({
    bytes,
    prefix: values['redis.prefix'],
    keepMs: values['redis.ttlSeconds'] * 1000,
    waitMs: Math.min(MOST_WAIT_MS, timeoutMs / 5),
  });
  return {
    forUpstream(settings) {
      // Slow on purpose: who reads the keys shall not find a short password by trying.
      const scope = scryptSync(JSON.stringify(settings), 'meshlens', 32).toString('hex');
      return { through: (key, task) => all.through(`${scope} ${key}`, task) };
    },
    close: () => bytes.close(),
  };
}
