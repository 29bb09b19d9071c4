import http from 'node:http';
import net from 'node:net';
import { type CallOptions, type ClusterReader, type ProxyListing, type ProxyState, UpstreamError } from '@meshlens/core';
import { SharedWork } from '../../cache/shared-work.js';
import { parseJson } from '../http/json.js';
import { readSecretFile } from '../http/secret-file.js';
import { badAnswer, statusFailure } from '../http/upstream-failure.js';
import { UpstreamHttp } from '../http/upstream-http.js';
import { readSyncz } from './read-syncz.js';

export interface IstiodOptions {
  /** A token that istiods accept: an account token for their audience, `istio-ca`. It is sent to no one else. */
  readonly tokenFile: string;
  /** Where istiods answer operators. */
  readonly port: number;
  readonly timeoutMs: number;
}

interface Istiod {
  /** `namespace/pod`. */
  readonly name: string;
  readonly address: string;
}

interface Way {
  readonly upstream: UpstreamHttp;
  readonly agent: http.Agent;
}

/** Every istiod knows those proxies only that it serves, and each viewer of a mesh asks: an answer is good for so long. */
const FRESH_MS = 10_000;
const LONGEST_MS = 5_000;
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Asks each istiod of a cluster, at the address of its pod, which of its proxies are in sync. Addresses are those that the
 * API server gives for the pods of control planes; port and path are fixed, and redirects are not followed.
 */
export class IstiodProxies {
  readonly #reader: ClusterReader;
  readonly #options: IstiodOptions;
  readonly #work = new SharedWork();
  #ways = new Map<string, Way>();
  #kept: { readonly listing: ProxyListing; readonly since: number } | undefined;

  constructor(reader: ClusterReader, options: IstiodOptions) {
    this.#reader = reader;
    this.#options = options;
  }

  /** Rejects with UpstreamError where none of the cluster's istiods answers. */
  async proxies({ signal }: CallOptions): Promise<ProxyListing> {
    if (this.#kept !== undefined && performance.now() - this.#kept.since < FRESH_MS) return this.#kept.listing;
    return this.#work.run(
      'proxies',
      async (until) => {
        const listing = await this.#askAll(until);
        this.#kept = { listing, since: performance.now() };
        return listing;
      },
      signal,
    );
  }

  close(): void {
    for (const { agent } of this.#ways.values()) agent.destroy();
    this.#ways.clear();
  }

  async #askAll(signal: AbortSignal): Promise<ProxyListing> {
    const istiods = await istiodsOf(this.#reader, { signal });
    this.#forgetAllBut(new Set(istiods.map(({ address }) => address)));
    const answers = await Promise.allSettled(istiods.map((istiod) => this.#ask(istiod, signal)));
    signal.throwIfAborted();
    const failed = answers.filter((answer) => answer.status === 'rejected');
    const [first] = failed;
    const mistake = failed.find(({ reason }) => !(reason instanceof UpstreamError));
    if (mistake !== undefined) throw mistake.reason;
    if (first !== undefined && failed.length === answers.length) throw first.reason;
    return {
      items: answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : [])),
      silent: istiods.filter((_istiod, index) => answers[index]?.status === 'rejected').map(({ name }) => name),
    };
  }

  async #ask({ address }: Istiod, signal: AbortSignal): Promise<readonly ProxyState[]> {
    const { upstream } = this.#wayTo(address);
    const reply = await upstream.send({ path: '/debug/syncz', signal });
    if (reply.status !== 200) throw statusFailure(reply, upstream.address, undefined);
    const proxies = readSyncz(parseJson(reply.text), this.#reader.cluster);
    if (proxies === undefined) throw badAnswer(reply, upstream.address, 'the list of proxies of an istiod');
    return proxies;
  }

  #wayTo(address: string): Way {
    const { tokenFile, port, timeoutMs } = this.#options;
    const known = this.#ways.get(address);
    if (known !== undefined) return known;
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    const upstream = new UpstreamHttp({
      baseUrl: `http://${net.isIPv6(address) ? `[${address}]` : address}:${port}`,
      credentials: async () => ({ headers: { authorization: `Bearer ${(await readSecretFile(tokenFile, 'token')).trim()}` }, agent }),
      timeoutMs: Math.min(timeoutMs, LONGEST_MS),
      maxBytes: MOST_BYTES,
    });
    const way = { upstream, agent };
    this.#ways.set(address, way);
    return way;
  }

  #forgetAllBut(addresses: ReadonlySet<string>): void {
    for (const [address, { agent }] of this.#ways) {
      if (addresses.has(address)) continue;
      agent.destroy();
      this.#ways.delete(address);
    }
  }
}

/** The running pods of control planes, found by the label that Istio's charts give them. A cluster without any is a remote one. */
async function istiodsOf(reader: ClusterReader, options: CallOptions): Promise<readonly Istiod[]> {
  const deployments = await reader.list('Deployment', undefined, options);
  const homes = new Set(deployments.items.filter(isIstiod).map(({ metadata }) => metadata.namespace ?? ''));
  if (homes.size === 0) return [];
  const { items, denied } = await reader.list('Pod', [...homes], options);
  if (denied.length > 0) throw new UpstreamError('denied', `the pods of control planes in ${denied.join(', ')} may not be listed`);
  return items.flatMap((pod) => {
    const { phase, podIP } = pod.status ?? {};
    if (!isIstiod(pod) || phase !== 'Running' || podIP === undefined || net.isIP(podIP) === 0) return [];
    return [{ name: `${pod.metadata.namespace ?? ''}/${pod.metadata.name}`, address: podIP }];
  });
}

function isIstiod({ metadata }: { readonly metadata: { readonly labels?: Readonly<Record<string, string>> } }): boolean {
  return metadata.labels?.['app'] === 'istiod';
}
