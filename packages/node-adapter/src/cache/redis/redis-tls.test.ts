import fs from 'node:fs';
import path from 'node:path';
import { UpstreamError } from '@meshlens/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAuthority, issueCertificate } from '../../../../../test/support/certificates.js';
import { type RunningProcess, stopAfterAll } from '../../../../../test/support/process.js';
import { redisPassword, startTlsRedis } from '../../../../../test/support/redis.js';
import { temporaryFolder } from '../../../../../test/support/temporary-folder.js';
import { RedisBytes, type RedisOptions } from './redis-bytes.js';

describe('a Redis behind TLS', () => {
  const keep = stopAfterAll();
  const folder = temporaryFolder();
  afterAll(() => folder.remove());
  const caFile = path.join(folder.path, 'ca.pem');
  const authority = createAuthority();
  const write = (text: string): void => fs.writeFileSync(caFile, text);
  let redis: RunningProcess;
  beforeAll(async () => {
    redis = keep(await startTlsRedis({ ...issueCertificate(authority, 'redis'), ca: authority.cert }));
  });

  function bytes(options: Partial<RedisOptions> = {}): RedisBytes {
    const made = new RedisBytes({ url: redis.url, password: redisPassword, timeoutMs: 10_000, ...options });
    keep({ stop: async () => made.close() });
    return made;
  }

  it('keeps bytes for who trusts its authority', async () => {
    write(authority.cert);
    const cache = bytes({ caFile });
    await cache.set('key', Buffer.from('value'), 60_000);
    expect((await cache.get('key', 100))?.toString()).toBe('value');
  });

  it.each<[string, () => Partial<RedisOptions>, RegExp]>([
    ['no authority is named', () => ({}), /certificate|self.signed/i],
    ['another authority is trusted', () => ({ caFile }), /certificate|signature|self.signed/i],
    ['there is no such file', () => ({ caFile: '/nowhere/ca.pem' }), /ENOENT/],
    ['it is spoken to without TLS', () => ({ url: redis.url.replace('rediss:', 'redis:') }), /./],
  ])('is done without where %s', async (_what, options, words) => {
    write(createAuthority('another authority').cert);
    const failure: unknown = await bytes(options())
      .get('key', 100)
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UpstreamError);
    expect(String(failure)).toMatch(words);
  });

  it('is trusted by an authority that was changed, from the next connection on', async () => {
    write(createAuthority('another authority').cert);
    const cache = bytes({ caFile });
    await expect(cache.set('key', Buffer.from('value'), 60_000)).rejects.toThrow(UpstreamError);
    write(authority.cert);
    await cache.set('key', Buffer.from('value'), 60_000);
  });
});
