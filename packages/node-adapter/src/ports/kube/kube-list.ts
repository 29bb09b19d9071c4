import { kinds, type Kind, type KindMap, type KindRow, type Staleness, UpstreamError } from '@meshlens/core';
import { isRecord, type JsonRecord } from '../http/json.js';
import type { KubeClient, KubeReply } from './kube-client.js';

export interface ListBounds {
  /** Objects of one listing; more reject with `limit`. */
  readonly maxItems: number;
  /** Objects asked for at once. */
  readonly pageSize: number;
  /** Pages of one listing; more reject with `limit`. */
  readonly maxPages: number;
}

/** What a listing of one kind in one scope came to. */
export type ListOutcome<K extends Kind> =
  | {
      readonly state: 'listed';
      readonly items: readonly KindMap[K][];
      /** From which a watch goes on. */
      readonly version: string;
      /** Present where the objects are from memory and the cluster cannot be asked at the moment. */
      readonly stale?: Staleness;
    }
  | { readonly state: 'denied' }
  | { readonly state: 'absent' };

export interface ListRequest<K extends Kind> {
  readonly kind: K;
  /** Undefined: the whole cluster. */
  readonly namespace: string | undefined;
  readonly bounds: ListBounds;
  readonly signal: AbortSignal;
  /** What is kept of each object; default all. */
  readonly keep?: (object: KindMap[K]) => KindMap[K];
  /** True: the caller itself sees to it that a server in trouble is not asked too often. */
  readonly unguarded?: boolean;
}

/** These groups are part of every API server: a 404 there means that something else answers. */
const builtInGroups: ReadonlySet<string> = new Set(['', 'apps', 'batch']);

/**
 * Lists one kind in pages. A page token that expired on the way starts the listing over, once.
 * Rejects with UpstreamError.
 */
export async function listKind<K extends Kind>(client: KubeClient, request: ListRequest<K>): Promise<ListOutcome<K>> {
  const first = await pages(client, request);
  if (first !== 'expired') return first;
  const second = await pages(client, request);
  if (second !== 'expired') return second;
  throw new UpstreamError('bad-answer', `${client.address} let the listing of ${kinds[request.kind].plural} expire twice`);
}

async function pages<K extends Kind>(
  client: KubeClient,
  { kind, namespace, bounds, signal, keep = whole, unguarded = false }: ListRequest<K>,
): Promise<ListOutcome<K> | 'expired'> {
  const row = kinds[kind];
  const path = kindPath(row, namespace);
  const items: KindMap[K][] = [];
  const seen = new Set<string>();
  for (let token = ''; ;) {
    const query = new URLSearchParams({ limit: String(bounds.pageSize) });
    if (token !== '') query.set('continue', token);
    const reply = await client.json({ path, query, signal, unguarded }, [403, 404, 410]);
    if (reply.status === 403) return { state: 'denied' };
    if (reply.status === 410) return 'expired';
    if (reply.status === 404) return absent(row, client);
    for (const item of itemsOf(reply, row, client)) items.push(keep(item as KindMap[K]));
    if (items.length > bounds.maxItems) {
      throw new UpstreamError('limit', `${client.address} has more than ${bounds.maxItems} ${row.plural}; the bound is ${bounds.maxItems}`);
    }
    token = metadataText(reply.body, 'continue');
    if (token === '') return { state: 'listed', items, version: metadataText(reply.body, 'resourceVersion') };
    if (seen.has(token)) throw new UpstreamError('bad-answer', `${client.address} gave the same page of ${row.plural} twice`);
    seen.add(token);
    if (seen.size >= bounds.maxPages)
      throw new UpstreamError('limit', `${client.address} has more than ${bounds.maxPages} pages of ${row.plural}`);
  }
}

/**
 * False where the cluster does not serve the kind. Who may not list a kind is refused before the API server looks whether
 * it has it, but everybody who is let in may ask what there is. Where that is refused too, the kind counts as served.
 */
export async function isServed(client: KubeClient, kind: Kind, signal: AbortSignal): Promise<boolean> {
  const { group, version, plural } = kinds[kind];
  if (builtInGroups.has(group)) return true;
  const { status, body } = await client.json({ path: `/apis/${group}/${version}`, signal }, [403, 404]);
  if (status === 404) return false;
  const { resources } = body;
  return !Array.isArray(resources) || resources.some((resource) => isRecord(resource) && resource['name'] === plural);
}

/** One object, or undefined where there is none. Rejects with UpstreamError. */
export async function readObject<K extends Kind>(
  client: KubeClient,
  { kind, namespace, name }: { readonly kind: K; readonly namespace: string | undefined; readonly name: string },
  signal: AbortSignal,
): Promise<KindMap[K] | undefined> {
  const path = `${kindPath(kinds[kind], namespace)}/${encodeURIComponent(name)}`;
  const { status, body }: { readonly status: number; readonly body: unknown } = await client.json({ path, signal }, [404]);
  if (status === 404) return undefined;
  if (hasName(body)) return body as KindMap[K];
  throw new UpstreamError('bad-answer', `${client.address} answered something that is no ${kinds[kind].apiKind}`);
}

/** Where the objects of a kind are. The namespace must be a valid name. */
export function kindPath({ group, version, plural }: KindRow, namespace: string | undefined): string {
  const root = group === '' ? `/api/${version}` : `/apis/${group}/${version}`;
  return namespace === undefined ? `${root}/${plural}` : `${root}/namespaces/${encodeURIComponent(namespace)}/${plural}`;
}

function absent(row: KindRow, client: KubeClient): { readonly state: 'absent' } {
  if (!builtInGroups.has(row.group)) return { state: 'absent' };
  throw new UpstreamError(
    'bad-answer',
    `${client.address} does not know ${row.plural}: is it a Kubernetes API server, and is the path right?`,
  );
}

/** Lists of built-in kinds leave `apiVersion` and `kind` out of their items; they are put back. */
function itemsOf({ body }: KubeReply, row: KindRow, client: KubeClient): readonly unknown[] {
  const items = body['items'] ?? [];
  if (!Array.isArray(items) || typeof body['apiVersion'] !== 'string' || !items.every(hasName)) {
    throw new UpstreamError('bad-answer', `${client.address} answered something that is no list of ${row.plural}`);
  }
  const { apiVersion } = body;
  return items.filter(isRecord).map((item) => (typeof item['kind'] === 'string' ? item : { ...item, apiVersion, kind: row.apiKind }));
}

export function hasName(item: unknown): boolean {
  return isRecord(item) && isRecord(item['metadata']) && typeof item['metadata']['name'] === 'string';
}

function metadataText(body: JsonRecord, field: string): string {
  const metadata = body['metadata'];
  const text = isRecord(metadata) ? metadata[field] : undefined;
  return typeof text === 'string' ? text : '';
}

function whole<T>(object: T): T {
  return object;
}
