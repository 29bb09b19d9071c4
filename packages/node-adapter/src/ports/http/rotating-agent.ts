import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';

/** PEM files that speak for one side of a connection or the other. */
export interface TlsFiles {
  /** The authorities to trust instead of the system's. */
  readonly caFile?: string | undefined;
  /** The client's own certificate, and its key. */
  readonly certFile?: string | undefined;
  readonly keyFile?: string | undefined;
}

type Material = Partial<Record<'ca' | 'cert' | 'key', string>>;

const readAnewMs = 30_000;

/**
 * Kept-alive connections with certificates from files. Files are looked at every half minute: where they were rotated, new
 * connections are made with what they hold now, and those under way end on their own. A file that cannot be read for a
 * moment changes nothing.
 */
export class RotatingAgent {
  readonly #files: readonly (readonly [keyof Material, string])[];
  readonly #plain: boolean;
  readonly #readAnewMs: number;
  #material: Material;
  #agent: http.Agent;
  #lookedAt = performance.now();

  /** Throws where a file cannot be read. */
  constructor(url: string, { caFile, certFile, keyFile }: TlsFiles, options: { readonly readAnewMs?: number } = {}) {
    const files = [
      ['ca', caFile],
      ['cert', certFile],
      ['key', keyFile],
    ] as const;
    this.#plain = new URL(url).protocol === 'http:';
    this.#files = this.#plain ? [] : files.flatMap(([name, file]) => (file === undefined ? [] : [[name, file] as const]));
    this.#readAnewMs = options.readAnewMs ?? readAnewMs;
    this.#material = Object.fromEntries(this.#files.map(([name, file]) => [name, readFileSync(file, 'utf8')]));
    this.#agent = this.#make();
  }

  async get(): Promise<http.Agent> {
    const now = performance.now();
    if (this.#files.length > 0 && now - this.#lookedAt >= this.#readAnewMs) {
      this.#lookedAt = now;
      await this.#renew();
    }
    return this.#agent;
  }

  /** Closes the connections. */
  destroy(): void {
    this.#agent.destroy();
  }

  async #renew(): Promise<void> {
    const read = await Promise.all(this.#files.map(async ([name, file]) => [name, await readFile(file, 'utf8')] as const)).catch(
      () => undefined,
    );
    if (read === undefined || read.every(([name, text]) => this.#material[name] === text)) return;
    const old = this.#agent;
    this.#material = Object.fromEntries(read);
    this.#agent = this.#make();
    Object.assign(old, { keepAlive: false });
    for (const sockets of Object.values(old.freeSockets)) for (const socket of sockets ?? []) socket.destroy();
  }

  #make(): http.Agent {
    const options = { keepAlive: true };
    return this.#plain ? new http.Agent(options) : new https.Agent({ ...options, ...this.#material });
  }
}
