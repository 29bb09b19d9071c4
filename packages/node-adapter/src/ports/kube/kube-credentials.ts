import { createHash } from 'node:crypto';
import type http from 'node:http';
import type { RequestOptions } from 'node:https';
import { KubeConfig } from '@kubernetes/client-node';
import { UpstreamError } from '@meshlens/core';
import { printable } from '../http/upstream-failure.js';
import type { UpstreamCredentials } from '../http/upstream-http.js';
import type { KubeTarget } from './kube-targets.js';

/** Token files and certificates are read again, and credential commands run again, after this time. */
const freshForMs = 30_000;
/** A server that refuses credentials time and again does not make a command run each time. */
const renewedAtMostEveryMs = 10_000;

/**
 * The credentials of one target, as the Kubernetes client makes them (bearer, basic, client certificate, command, token file),
 * with one kept-alive agent for as long as the TLS material stays the same. Concurrent callers share one reading.
 */
export class KubeCredentials {
  readonly #target: KubeTarget;
  #config: KubeConfig;
  #renewedAt = -Infinity;
  #held: { readonly at: number; readonly value: Promise<UpstreamCredentials> } | undefined;
  #agent: { readonly print: string; readonly agent: http.Agent } | undefined;

  constructor(target: KubeTarget) {
    this.#target = target;
    this.#config = target.config;
  }

  /** Rejects with UpstreamError `unauthorised` where the credentials cannot be had. */
  get(): Promise<UpstreamCredentials> {
    const now = performance.now();
    if (this.#held === undefined || now - this.#held.at > freshForMs) {
      const value = this.#read();
      this.#held = { at: now, value };
      value.catch(() => {
        this.#held = undefined;
      });
    }
    return this.#held.value;
  }

  /**
   * To be called when the server refuses the credentials: they may have been rotated since they were read.
   * True where the next call reads them anew, past what the client itself remembers of tokens.
   */
  renew(): boolean {
    const now = performance.now();
    const cluster = this.#config.getCurrentCluster();
    const user = this.#config.getCurrentUser();
    if (now - this.#renewedAt < renewedAtMostEveryMs || cluster === null || user === null) return false;
    this.#renewedAt = now;
    this.#held = undefined;
    this.#config = new KubeConfig();
    this.#config.loadFromClusterAndUser(cluster, user);
    return true;
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
      await this.#config.applyToHTTPSOptions(options);
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
    // How many calls go on at once is bounded by who makes them; each watch has a connection of its own.
    Object.assign(agent, { keepAlive: true });
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
