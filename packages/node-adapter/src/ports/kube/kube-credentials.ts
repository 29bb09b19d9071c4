import { createHash } from 'node:crypto';
import type http from 'node:http';
import type { RequestOptions } from 'node:https';
import { UpstreamError } from '@meshlens/core';
import { printable } from '../http/upstream-failure.js';
import type { UpstreamCredentials } from '../http/upstream-http.js';
import type { KubeTarget } from './kube-targets.js';

/** Token files and certificates are read again, and credential commands run again, after this time. */
const freshForMs = 30_000;
const maxConnections = 10;

/**
 * The credentials of one target, as the Kubernetes client makes them (bearer, basic, client certificate, command, token file),
 * with one kept-alive agent for as long as the TLS material stays the same. Concurrent callers share one reading.
 */
export class KubeCredentials {
  readonly #target: KubeTarget;
  #held: { readonly at: number; readonly value: Promise<UpstreamCredentials> } | undefined;
  #agent: { readonly print: string; readonly agent: http.Agent } | undefined;

  constructor(target: KubeTarget) {
    this.#target = target;
  }

  /** Rejects with UpstreamError `unauthorised` where the credentials cannot be had. */
  get(): Promise<UpstreamCredentials> {
    const now = performance.now();
    if (this.#held === undefined || now - this.#held.at > freshForMs) {
      const value = this.#read();
      this.#held = { at: now, value };
      value.catch(() => this.refresh());
    }
    return this.#held.value;
  }

  /** Makes the next call read them anew. */
  refresh(): void {
    this.#held = undefined;
  }

  /** Closes the connections. */
  close(): void {
    this.#agent?.agent.destroy();
    this.#agent = undefined;
    this.#held = undefined;
  }

  async #read(): Promise<UpstreamCredentials> {
    const options: RequestOptions = {};
    try {
      await this.#target.config.applyToHTTPSOptions(options);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new UpstreamError('unauthorised', `no credentials for ${this.#target.origin}: ${printable(why)}`);
    }
    const headers: Record<string, string | readonly string[]> = { ...this.#target.headers };
    for (const [name, value] of Object.entries(options.headers ?? {})) {
      if (value !== undefined) headers[name] = Array.isArray(value) ? value.map((part) => part.trim()) : String(value).trim();
    }
    if (typeof options.auth === 'string') headers['Authorization'] = `Basic ${Buffer.from(options.auth).toString('base64')}`;
    return { headers, agent: this.#keptAlive(options) };
  }

  /** The client makes an agent, and with it a TLS connection, for every call; this keeps the first that has the same material. */
  #keptAlive({ agent, ca, cert, key, rejectUnauthorized, servername }: RequestOptions): http.Agent {
    if (typeof agent !== 'object') throw new UpstreamError('bad-answer', `${this.#target.origin} gave no connection settings`);
    const print = createHash('sha256')
      .update(JSON.stringify([ca, cert, key, rejectUnauthorized, servername]))
      .digest('hex');
    if (this.#agent?.print === print) return this.#agent.agent;
    Object.assign(agent, { keepAlive: true, maxSockets: maxConnections });
    dropIdle(this.#agent?.agent);
    this.#agent = { print, agent };
    return agent;
  }
}

/** Ends what is idle; calls under way finish on their own and are not kept. */
function dropIdle(agent: http.Agent | undefined): void {
  if (agent === undefined) return;
  Object.assign(agent, { keepAlive: false });
  for (const sockets of Object.values(agent.freeSockets)) for (const socket of sockets ?? []) socket.destroy();
}
