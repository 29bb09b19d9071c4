import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { UpstreamError } from '@meshlens/core';
import { tell } from '../../operation/happenings.js';
import { Circuit } from '../../ports/http/circuit.js';
import { realTimers } from '../../timers.js';
import { withinDeadline } from '../../within-deadline.js';
import type { Lock, SharedBytes } from '../shared-bytes.js';
import { connectRedis, type RedisConnection } from './redis-connection.js';

export interface RedisOptions {
  /** `redis://` or `rediss://`, without credentials. */
  readonly url: string;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  /** Read for every connection, so that a rotated password is taken up. */
  readonly passwordFile?: string | undefined;
  /** Likewise. PEM. */
  readonly caFile?: string | undefined;
  /** A cache that takes longer is worse than none. */
  readonly timeoutMs: number;
}

/** Nobody waits for longer than for an answer, but a connection may be there for the next one. */
const LEAST_CONNECT_MS = 2_000;

/** Redis, Valkey or whatever speaks their protocol. It is connected to when first asked, and anew after it failed. */
export class RedisBytes implements SharedBytes {
  readonly address: string;
  readonly #options: RedisOptions;
  readonly #circuit = new Circuit(realTimers);
  #connection: Promise<RedisConnection> | undefined;
  #isClosed = false;

  constructor(options: RedisOptions) {
    const { hostname, port } = new URL(options.url);
    this.address = `${hostname}:${port || '6379'}`;
    this.#options = options;
  }

  get(key: string, most: number): Promise<Buffer | undefined> {
    return this.#ask(async ({ getRange }) => {
      // The end is part of the range. A key that is not there is as good as an empty one.
      const bytes = await getRange(key, most);
      return bytes.length === 0 ? undefined : bytes;
    });
  }

  set(key: string, bytes: Buffer, forMs: number): Promise<void> {
    return this.#ask(({ set }) => set(key, bytes, forMs));
  }

  async lock(key: string, forMs: number): Promise<Lock | undefined> {
    const token = randomUUID();
    const isOurs = await this.#ask(({ setIfNone }) => setIfNone(key, token, forMs));
    return isOurs ? { release: () => this.#ask(({ deleteIf }) => deleteIf(key, token)) } : undefined;
  }

  close(): void {
    this.#isClosed = true;
    this.#drop();
  }

  async #ask<T>(command: (connection: RedisConnection) => Promise<T>): Promise<T> {
    return this.#circuit.run(
      () => this.#observed(command),
      () => undefined,
    );
  }

  async #observed<T>(command: (connection: RedisConnection) => Promise<T>): Promise<T> {
    const { timeoutMs } = this.#options;
    const started = performance.now();
    const ended = (outcome: string): void =>
      tell('upstream', { address: this.address, outcome, milliseconds: performance.now() - started });
    const late = (): Error => new UpstreamError('timeout', `Redis at ${this.address} did not answer within ${timeoutMs} ms`);
    let connection: RedisConnection | undefined;
    try {
      const answer = await withinDeadline({ milliseconds: timeoutMs, signal: undefined, late }, async () => {
        connection = await this.#connected();
        return command(connection);
      });
      ended('ok');
      return answer;
    } catch (error) {
      const failure = this.#failure(error, connection);
      if (failure.code !== 'bad-answer') this.#drop();
      ended(connection === undefined && isLoginRefused(error) ? 'unauthorised' : failure.code);
      throw failure;
    }
  }

  #connected(): Promise<RedisConnection> {
    if (this.#isClosed) throw new UpstreamError('unreachable', `the connection to Redis at ${this.address} is closed`);
    return (this.#connection ??= this.#connect());
  }

  async #connect(): Promise<RedisConnection> {
    const { url, username, password, passwordFile, caFile, timeoutMs } = this.#options;
    const secret = passwordFile === undefined ? password : (await readFile(passwordFile, 'utf8')).trim();
    const ca = caFile === undefined ? undefined : await readFile(caFile, 'utf8');
    return connectRedis({ url, username, password: secret, ca, connectMs: Math.max(LEAST_CONNECT_MS, timeoutMs) });
  }

  /** A connection that failed, or on which an answer is overdue, is of no further use. */
  #drop(): void {
    this.#connection?.then(
      ({ close }) => close(),
      () => undefined,
    );
    this.#connection = undefined;
  }

  /** What Redis itself says against a command is no reason to leave it alone; whatever prevents a connection is. */
  #failure(error: unknown, connection: RedisConnection | undefined): UpstreamError {
    if (error instanceof UpstreamError) return error;
    const code = connection?.isRefusal(error) === true ? 'bad-answer' : 'unreachable';
    return new UpstreamError(code, `Redis at ${this.address}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** For the log: the password is what to look at, or its file. */
function isLoginRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /^(?:WRONGPASS|NOAUTH|NOPERM|ERR AUTH) /.test(error.message) || ('syscall' in error && error.syscall === 'open');
}
