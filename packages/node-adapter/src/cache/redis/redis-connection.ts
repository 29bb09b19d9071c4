export interface RedisConnection {
  /** The first bytes of a value, up to that with the number `last`; none where there is no value. */
  readonly getRange: (key: string, last: number) => Promise<Buffer>;
  readonly set: (key: string, value: Buffer, forMs: number) => Promise<void>;
  /** False where the key has a value. */
  readonly setIfNone: (key: string, value: string, forMs: number) => Promise<boolean>;
  /** Deletes the key if it has this value. */
  readonly deleteIf: (key: string, value: string) => Promise<void>;
  /** Whether Redis answered, with an error. */
  readonly isRefusal: (error: unknown) => boolean;
  readonly close: () => void;
}

export interface RedisAddress {
  readonly url: string;
  readonly username: string | undefined;
  readonly password: string | undefined;
  /** PEM; default the authorities of Node. */
  readonly ca: string | undefined;
  readonly connectMs: number;
}

const MOST_WAITING = 1_000;
const deleteScript = 'if redis.call("get", KEYS[1]) == ARGV[1] then return redis.call("del", KEYS[1]) end return 0';

/** One connection, which is not made anew by itself. The library is loaded by those only who use Redis. */
export async function connectRedis({ url, username, password, ca, connectMs }: RedisAddress): Promise<RedisConnection> {
  const { createClient, ErrorReply, RESP_TYPES } = await import('@redis/client');
  const client = createClient({
    url,
    RESP: 2,
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
    socket: {
      connectTimeout: connectMs,
      reconnectStrategy: false,
      ...(url.startsWith('rediss://') && { tls: true as const, ...(ca !== undefined && { ca }) }),
    },
    disableOfflineQueue: true,
    commandsQueueMaxLength: MOST_WAITING,
  });
  // Whoever asks next learns of it.
  client.on('error', () => undefined);
  const close = (): void => {
    if (client.isOpen) client.destroy();
  };
  try {
    await client.connect();
  } catch (error) {
    close();
    throw error;
  }
  const binary = client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer });
  return {
    getRange: async (key, last) => (await binary.getRange(key, 0, last)) ?? Buffer.alloc(0),
    async set(key, value, forMs) {
      await client.set(key, value, { expiration: { type: 'PX', value: forMs } });
    },
    setIfNone: async (key, value, forMs) =>
      (await client.set(key, value, { condition: 'NX', expiration: { type: 'PX', value: forMs } })) !== null,
    async deleteIf(key, value) {
      await client.eval(deleteScript, { keys: [key], arguments: [value] });
    },
    isRefusal: (error) => error instanceof ErrorReply,
    close,
  };
}
