import { expect, it } from 'vitest';
import { loadConfig } from './load-config.js';

it.each<[string, string[], Record<string, string>, RegExp]>([
  ['HTTP', ['--redis', 'http://r'], {}, /^--redis must be a URL that begins with redis:/],
  ['no host', ['--redis', 'redis:///1'], {}, /^--redis must be a URL that begins with redis:/],
  ['a password in the address', ['--redis', 'redis://:p@r'], {}, /^--redis must not hold a user or password/],
  ['a path', ['--redis', 'rediss://r/x'], {}, /^--redis must end with the port, or with \/ and the number/],
  ['a wild prefix', ['--redis-prefix', 'a b'], {}, /^--redis-prefix must be one of the texts of letters/],
  [
    'two passwords',
    ['--prometheus', 'http://p', '--redis-password-file', 'f'],
    { MESHLENS_REDIS_PASSWORD: 'p' },
    /^MESHLENS_REDIS_PASSWORD and --redis-password-file cannot be used together/,
  ],
  [
    'a password and no address',
    ['--prometheus', 'http://p'],
    { MESHLENS_REDIS_PASSWORD: 'p' },
    /^MESHLENS_REDIS_PASSWORD is for a Redis, and none is given/,
  ],
  [
    'an authority and no TLS',
    ['--prometheus', 'http://p', '--redis', 'redis://r', '--redis-ca-file', 'f'],
    {},
    /^--redis-ca-file is for TLS/,
  ],
  ['no time', ['--redis-timeout-ms', '1'], {}, /^--redis-timeout-ms must be a whole number from 50/],
  ['a password as a flag', ['--redis-password', 'p'], {}, /use MESHLENS_REDIS_PASSWORD/],
])('Redis with %s is refused', (_name, args, env, words) => {
  expect(() => loadConfig({ args, env, cwd: '/' })).toThrow(words);
});

it.each(['redis://r', 'rediss://r:6380/3', 'redis://[::1]:6379'])('Redis may be at %s', (url) => {
  expect(loadConfig({ args: ['--redis', url], env: {}, cwd: '/' }).values['redis.url']).toBe(url);
});
