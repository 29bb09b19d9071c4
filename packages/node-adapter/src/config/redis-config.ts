import type { ConfigKey, ConfigRow } from './config-table.js';
import { ConfigError } from './config-error.js';
import { integer, text, type ValueType } from './value-types.js';

/** Where replicas share what metric stores answered. */
export interface RedisConfigValues {
  readonly 'redis.url': string | undefined;
  readonly 'redis.username': string | undefined;
  readonly 'redis.password': string | undefined;
  readonly 'redis.passwordFile': string | undefined;
  readonly 'redis.caFile': string | undefined;
  readonly 'redis.timeoutMs': number;
  readonly 'redis.prefix': string;
  readonly 'redis.ttlSeconds': number;
}

/** With the number of a database as its path, if any; credentials have keys of their own. */
const redisUrl: ValueType<string> = {
  placeholder: 'URL',
  jsonSchema: { type: 'string', pattern: '^rediss?://' },
  fromText: (value) => value,
  check(value) {
    if (typeof value !== 'string' || !/^rediss?:\/\//.test(value) || !URL.canParse(value) || new URL(value).hostname === '') {
      throw new TypeError('must be a URL that begins with redis:// or rediss://');
    }
    const { username, password, pathname, search, hash } = new URL(value);
    if (username !== '' || password !== '') throw new TypeError('must not hold a user or password: those have keys of their own');
    if (!/^(?:\/\d{0,4})?$/.test(pathname) || search !== '' || hash !== '')
      throw new TypeError('must end with the port, or with / and the number of a database');
    return value;
  },
};

export const redisTable: { readonly [Key in keyof RedisConfigValues]: ConfigRow<RedisConfigValues[Key]> } = {
  'redis.url': {
    type: redisUrl,
    default: undefined,
    flag: '--redis',
    env: 'MESHLENS_REDIS_URL',
    description: 'Share what metric stores answered with other replicas by way of this Redis or Valkey; rediss:// for TLS',
  },
  'redis.username': {
    type: text('USER'),
    default: undefined,
    flag: '--redis-username',
    env: 'MESHLENS_REDIS_USERNAME',
    description: 'User for Redis; with a password',
  },
  'redis.password': {
    type: text('PASSWORD'),
    default: undefined,
    env: 'MESHLENS_REDIS_PASSWORD',
    secret: true,
    description: 'Password for Redis',
  },
  'redis.passwordFile': {
    type: text('FILE'),
    default: undefined,
    flag: '--redis-password-file',
    env: 'MESHLENS_REDIS_PASSWORD_FILE',
    path: true,
    description: 'File with the password for Redis, read anew for every connection',
  },
  'redis.caFile': {
    type: text('FILE'),
    default: undefined,
    flag: '--redis-ca-file',
    env: 'MESHLENS_REDIS_CA_FILE',
    path: true,
    description: 'File with the certificates (PEM) of the authorities that Redis is trusted by, with rediss://; default those of Node',
  },
  'redis.timeoutMs': {
    type: integer({ minimum: 50, maximum: 30_000 }),
    default: 500,
    flag: '--redis-timeout-ms',
    env: 'MESHLENS_REDIS_TIMEOUT_MS',
    description: 'Longest wait for an answer of Redis; what takes longer is done without it',
  },
  'redis.prefix': {
    type: text('TEXT', { expression: /^[\w.:{}-]{1,100}$/, words: 'the texts of letters, digits and _.:{}-' }),
    default: 'meshlens',
    flag: '--redis-prefix',
    env: 'MESHLENS_REDIS_PREFIX',
    description: 'What keys in Redis begin with',
  },
  'redis.ttlSeconds': {
    type: integer({ minimum: 1, maximum: 600 }),
    default: 60,
    flag: '--redis-ttl-seconds',
    env: 'MESHLENS_REDIS_TTL_SECONDS',
    description: 'How long an answer stays in Redis',
  },
};

/** What says something of a Redis that is not there, or of TLS where there is none, was meant otherwise. Throws ConfigError. */
export function checkRedis(values: RedisConfigValues, origins: ReadonlyMap<ConfigKey, string>): void {
  const url = values['redis.url'];
  const given = (['redis.username', 'redis.password', 'redis.passwordFile', 'redis.caFile'] as const).find(
    (key) => values[key] !== undefined,
  );
  if (url === undefined && given !== undefined)
    throw new ConfigError(`${origins.get(given) ?? given} is for a Redis, and none is given: add redis.url`);
  if (url?.startsWith('redis://') === true && values['redis.caFile'] !== undefined) {
    throw new ConfigError(`${origins.get('redis.caFile') ?? 'redis.caFile'} is for TLS: begin redis.url with rediss://`);
  }
}
