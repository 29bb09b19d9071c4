import { UpstreamError } from '@meshlens/core';
import { isRecord, type JsonRecord, parseJson } from '../http/json.js';
import { badAnswer, statusFailure } from '../http/upstream-failure.js';
import { UpstreamHttp, type UpstreamReply, type UpstreamStream } from '../http/upstream-http.js';
import { KubeCredentials } from './kube-credentials.js';
import type { KubeTarget } from './kube-targets.js';

export interface KubeBounds {
  /** For one call, and for one whole listing with all its pages. */
  readonly timeoutMs: number;
  /** Of one answer. */
  readonly maxBytes: number;
}

export interface KubeCall {
  readonly path: string;
  readonly query?: URLSearchParams;
  /** Posts this as JSON instead of getting. */
  readonly post?: unknown;
  /** True: the caller itself sees to it that a server in trouble is not asked too often. */
  readonly unguarded?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** An answer with a success status, or the status that the caller said it can use. */
export interface KubeReply {
  readonly status: number;
  readonly body: JsonRecord;
}

/** Calls one API server with the target's credentials. */
export class KubeClient {
  readonly target: KubeTarget;
  readonly address: string;
  readonly #credentials: KubeCredentials;
  readonly #http: UpstreamHttp;

  constructor(target: KubeTarget, bounds: KubeBounds) {
    this.target = target;
    this.#credentials = new KubeCredentials(target);
    this.#http = new UpstreamHttp({ baseUrl: target.server, credentials: () => this.#credentials.get(), ...bounds });
    this.address = this.#http.address;
  }

  /**
   * A JSON answer. Statuses in `usable` come back too, with an empty body where there is no Kubernetes Status;
   * every other failure rejects with UpstreamError.
   */
  async json(call: KubeCall, usable: readonly number[] = []): Promise<KubeReply> {
    const reply = await this.#send(call, 'application/json');
    if (reply.status >= 200 && reply.status < 300) {
      const body = parseJson(reply.text);
      if (!isRecord(body)) throw badAnswer(reply, this.address, 'the JSON of a Kubernetes API server');
      return { status: reply.status, body };
    }
    if (usable.includes(reply.status) && speaksKubernetes(reply)) {
      const body = parseJson(reply.text);
      return { status: reply.status, body: isRecord(body) ? body : {} };
    }
    throw statusFailure(reply, this.address, saidBy(reply));
  }

  /** A text answer. */
  async text(call: KubeCall, usable: readonly number[] = []): Promise<{ readonly status: number; readonly text: string }> {
    const reply = await this.#send(call, '*/*');
    if (reply.status !== 200 && !usable.includes(reply.status)) throw statusFailure(reply, this.address, saidBy(reply));
    return { status: reply.status, text: reply.text };
  }

  /** The lines of an answer that goes on. A status other than 200 rejects with UpstreamError or, if usable, comes back without lines. */
  async stream(call: Omit<KubeCall, 'post'>, usable: readonly number[]): Promise<UpstreamStream> {
    const request = { ...call, accept: 'application/json' };
    const first = await this.#http.open(request);
    if (first.status !== 401) return this.#usable(first, usable);
    first.body.destroy();
    this.#credentials.renew();
    return this.#usable(await this.#http.open(request), usable);
  }

  #usable(stream: UpstreamStream, usable: readonly number[]): UpstreamStream {
    const { status, retryAfterSeconds } = stream;
    if (status === 200) return stream;
    stream.body.destroy();
    if (usable.includes(status)) return stream;
    throw statusFailure({ status, retryAfterSeconds, contentType: '', text: '', redirectHost: undefined }, this.address, undefined);
  }

  /** Closes the connections. */
  close(): void {
    this.#credentials.close();
  }

  /** Refused credentials are tried once more where they can be read anew. */
  async #send(call: KubeCall, accept: string): Promise<UpstreamReply> {
    const { path, query, post, signal, unguarded = false } = call;
    const request = {
      path,
      accept,
      signal,
      unguarded,
      ...(query === undefined ? {} : { query }),
      ...(post === undefined ? {} : { method: 'POST' as const, body: { type: 'application/json', text: JSON.stringify(post) } }),
    };
    const reply = await this.#http.send(request);
    return reply.status === 401 && this.#credentials.renew() ? this.#http.send(request) : reply;
  }
}

/** True for a Status object, and for the plain text with which the API server answers paths of groups that it does not serve. */
function speaksKubernetes(reply: UpstreamReply): boolean {
  const body = parseJson(reply.text);
  return isRecord(body) ? body['kind'] === 'Status' : reply.text.trim() === '404 page not found';
}

function saidBy(reply: UpstreamReply): string | undefined {
  const body = parseJson(reply.text);
  return isRecord(body) && typeof body['message'] === 'string' ? body['message'] : undefined;
}

/** True where the account lacks the right; false for any other failure. */
export function isDenied(error: unknown): boolean {
  return error instanceof UpstreamError && error.code === 'denied';
}
