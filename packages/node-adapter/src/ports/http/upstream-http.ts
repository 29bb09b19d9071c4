import type http from 'node:http';
import type { Readable } from 'node:stream';
import axios, { type AxiosInstance, type AxiosRequestConfig } from 'axios';
import { UpstreamError } from '@meshlens/core';
import { Limiter } from '../../limiter.js';
import { traceHeaders } from '../../operation/span.js';
import { pause, realTimers, spread } from '../../timers.js';
import { withinDeadline } from '../../within-deadline.js';
import { Circuit } from './circuit.js';
import { observedCall } from './observed-call.js';
import { ACCEPTED_ENCODING, type BodyReader, readBody, WholeText } from './read-body.js';
import { lateFailure, statusFailure, transportFailure } from './upstream-failure.js';

export interface UpstreamCredentials {
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly agent: http.Agent;
}

export interface UpstreamHttpOptions {
  /** Scheme, host and port, and a path prefix if there is one. */
  readonly baseUrl: string;
  /** Asked before every call, so that rotated credentials are taken up. */
  readonly credentials: () => Promise<UpstreamCredentials>;
  /** Told that the upstream does not take the credentials; true where others are to be had, and the call is to be made once more. */
  readonly refused?: () => boolean;
  /** For one call, from asking for credentials to the last byte of the answer. */
  readonly timeoutMs: number;
  /** Of an answer, after decompression. */
  readonly maxBytes: number;
}

/** Calls of one upstream that go on at once; further ones wait within their time, so many at most. */
const CALLS_AT_ONCE = 10;
const MOST_WAITING = 1_000;
const RETRY_MS = 200;
const LONGEST_RETRY_AFTER_SECONDS = 2;

export interface UpstreamCall {
  readonly method?: 'GET' | 'POST';
  /** Relative to the base; every segment must be encoded and none may be `.` or `..`. */
  readonly path: string;
  readonly query?: URLSearchParams;
  readonly body?: { readonly type: string; readonly text: string };
  readonly accept?: string;
  /** Makes what takes the body, anew for each attempt; default all of it is text. */
  readonly reader?: () => BodyReader;
  /** True: the caller itself sees to it that an upstream in trouble is not asked too often. */
  readonly unguarded?: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface UpstreamReply {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
  /** Host that a redirect points to. Redirects are not followed. */
  readonly redirectHost: string | undefined;
  /** When the upstream wants to be asked again, if it says so. */
  readonly retryAfterSeconds?: number | undefined;
}

/** An answer that goes on. Nobody bounds its time and bytes but its reader, who has to destroy the body. */
export interface UpstreamStream {
  readonly status: number;
  readonly retryAfterSeconds: number | undefined;
  readonly body: Readable;
}

/**
 * One upstream, reached with bounds on time and bytes, over kept-alive connections, never by way of a redirect,
 * an absolute URL or a proxy taken from the environment: credentials go to the configured host and nowhere else.
 * Any status is an answer; what prevents an answer rejects with UpstreamError, the caller's abort with its reason.
 */
export class UpstreamHttp {
  /** `host:port`, as messages name the upstream. */
  readonly address: string;
  readonly #options: UpstreamHttpOptions;
  readonly #client: AxiosInstance;
  readonly #limiter: Limiter;
  readonly #circuit: Circuit;

  constructor(options: UpstreamHttpOptions) {
    this.#options = options;
    this.address = addressOf(options.baseUrl);
    this.#circuit = new Circuit(realTimers);
    this.#limiter = new Limiter({
      width: CALLS_AT_ONCE,
      mostWaiting: MOST_WAITING,
      tooMany: () => new UpstreamError('limit', `more than ${MOST_WAITING} calls wait for ${this.address}`),
    });
    this.#client = axios.create({
      baseURL: options.baseUrl,
      allowAbsoluteUrls: false,
      proxy: false,
      maxRedirects: 0,
      responseType: 'stream',
      decompress: false,
      transformResponse: (body: unknown) => body,
      validateStatus: () => true,
    });
  }

  async send(call: UpstreamCall): Promise<UpstreamReply> {
    return observedCall(this.address, call.signal, () => this.#send(call));
  }

  #send(call: UpstreamCall): Promise<UpstreamReply> {
    const { timeoutMs } = this.#options;
    const late = (): Error => lateFailure(this.address, timeoutMs);
    const work = (signal: AbortSignal): Promise<UpstreamReply> =>
      call.unguarded === true ? this.#limited(call, signal) : this.#twice(call, signal);
    return withinDeadline({ milliseconds: timeoutMs, signal: call.signal, late }, work);
  }

  #limited(call: UpstreamCall, signal: AbortSignal): Promise<UpstreamReply> {
    return this.#limiter.run(() => this.#attempt(call, signal), signal);
  }

  /** What fails in passing is tried once more: every call only reads. */
  async #twice(call: UpstreamCall, signal: AbortSignal): Promise<UpstreamReply> {
    const once = (): Promise<UpstreamReply> =>
      this.#circuit.run(
        () => this.#limited(call, signal),
        (reply) => nobodyThere(reply, this.address),
      );
    try {
      const reply = await once();
      const wait = waitBefore(reply);
      if (wait === undefined) return reply;
      await pause(realTimers, wait, signal);
    } catch (error) {
      if (signal.aborted || !(error instanceof UpstreamError) || error.code !== 'unreachable') throw error;
      await pause(realTimers, spread(RETRY_MS, realTimers), signal);
    }
    signal.throwIfAborted();
    return once();
  }

  async #attempt(call: UpstreamCall, signal: AbortSignal): Promise<UpstreamReply> {
    const reply = await this.#withCredentials(call, signal);
    return reply.status === 401 && this.#options.refused?.() === true ? this.#withCredentials(call, signal) : reply;
  }

  async #withCredentials(call: UpstreamCall, signal: AbortSignal): Promise<UpstreamReply> {
    const credentials = await this.#options.credentials();
    try {
      return await this.#once(call, credentials, signal);
    } catch (error) {
      signal.throwIfAborted();
      if (!lostIdleConnection(error)) throw transportFailure(error, this.address);
    }
    try {
      return await this.#once(call, credentials, signal);
    } catch (error) {
      signal.throwIfAborted();
      throw transportFailure(error, this.address);
    }
  }

  /** Resolves with the head of the answer; only the signal ends the waiting for it. */
  open(call: UpstreamCall): Promise<UpstreamStream> {
    return observedCall(this.address, call.signal, () => this.#open(call));
  }

  async #open(call: UpstreamCall): Promise<UpstreamStream> {
    const { headers, agent } = await this.#options.credentials();
    try {
      const response = await this.#client.request<Readable>({
        ...this.#requestOf(call, { 'accept-encoding': 'identity', ...headers }, agent),
        ...(call.signal && { signal: call.signal }),
      });
      response.data.on('error', () => undefined);
      return { status: response.status, retryAfterSeconds: retryAfter(response.headers['retry-after']), body: response.data };
    } catch (error) {
      call.signal?.throwIfAborted();
      throw transportFailure(error, this.address);
    }
  }

  async #once(call: UpstreamCall, { headers, agent }: UpstreamCredentials, signal: AbortSignal): Promise<UpstreamReply> {
    const request = this.#requestOf(call, { 'accept-encoding': ACCEPTED_ENCODING, ...headers }, agent);
    const response = await this.#client.request<Readable>({ ...request, signal });
    const { address } = this;
    const { maxBytes } = this.#options;
    const encoding = String(response.headers['content-encoding'] ?? '').toLowerCase();
    return {
      status: response.status,
      contentType: String(response.headers['content-type'] ?? ''),
      text: await readBody({ stream: response.data, encoding, address, maxBytes }, call.reader?.() ?? new WholeText()),
      redirectHost: redirectHost(response.headers['location'], this.#options.baseUrl),
      retryAfterSeconds: retryAfter(response.headers['retry-after']),
    };
  }

  #requestOf(call: UpstreamCall, headers: UpstreamCredentials['headers'], agent: http.Agent): AxiosRequestConfig {
    const sent: Record<string, string | string[]> = { accept: call.accept ?? 'application/json', ...traceHeaders() };
    if (call.body !== undefined) sent['content-type'] = call.body.type;
    for (const [name, value] of Object.entries(headers)) sent[name] = typeof value === 'string' ? value : [...value];
    const query = call.query?.toString() ?? '';
    return {
      method: call.method ?? 'GET',
      url: query === '' ? call.path : `${call.path}?${query}`,
      headers: sent,
      data: call.body?.text,
      httpAgent: agent,
      httpsAgent: agent,
    };
  }
}

/** An answer that means that the upstream itself is away, or too busy to answer anything. */
function nobodyThere(reply: UpstreamReply, address: string): UpstreamError | undefined {
  return reply.status >= 502 && reply.status <= 504 ? statusFailure(reply, address, undefined) : undefined;
}

/** How long to wait before a call is worth repeating; undefined where it is not. */
function waitBefore({ status, retryAfterSeconds }: UpstreamReply): number | undefined {
  if (status !== 429 && status !== 502 && status !== 503) return undefined;
  if ((retryAfterSeconds ?? 0) > LONGEST_RETRY_AFTER_SECONDS) return undefined;
  return Math.max((retryAfterSeconds ?? 0) * 1000, spread(RETRY_MS, realTimers));
}

/** Of the two forms that the header may have only the seconds are read, which is what API servers and metric stores send. */
function retryAfter(header: unknown): number | undefined {
  return typeof header === 'string' && /^\d{1,6}$/.test(header) ? Number(header) : undefined;
}

/** `host:port` of a URL, the port spelt out. */
function addressOf(url: string): string {
  const { hostname, port, protocol } = new URL(url);
  return `${hostname}:${port === '' ? (protocol === 'https:' ? '443' : '80') : port}`;
}

/** The far end closed a kept-alive connection while the request was on its way: it was not read, so it may be sent again. */
function lostIdleConnection(error: unknown): boolean {
  if (!axios.isAxiosError(error) || error.response !== undefined) return false;
  const request: unknown = error.request;
  const reused = typeof request === 'object' && request !== null && 'reusedSocket' in request && request.reusedSocket === true;
  return reused && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
}

function redirectHost(location: unknown, base: string): string | undefined {
  if (typeof location !== 'string') return undefined;
  return URL.canParse(location, base) ? new URL(location, base).host : undefined;
}
