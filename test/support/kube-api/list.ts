import type { KubernetesObject, Kind } from '@meshlens/core';
import type { KubeRequest } from './kube-request.js';
import { keyOf, type ObjectStore } from './object-store.js';
import { isBuiltIn, type ResourceRow } from './resource-rows.js';
import { selectionOf } from './selectors.js';
import { ApiFailure } from './status.js';

interface Continuation {
  readonly resourceVersion: number;
  /** Key of the last object that was handed over. */
  readonly after: string;
}

const snapshotsKept = 200;

/** Answers list requests; pages of one list all show the objects as they were at its first page. */
export class Lister {
  readonly #store: ObjectStore;
  readonly #snapshots = new Map<string, readonly KubernetesObject[]>();

  constructor(store: ObjectStore) {
    this.#store = store;
  }

  /** From now on every continue token that was given out is expired. */
  forget(): void {
    this.#snapshots.clear();
  }

  /** Throws ApiFailure 400 for bad parameters and 410 for an expired continue token. */
  list(request: KubeRequest, row: ResourceRow, kind: Kind): object {
    const { query, target } = request;
    const limit = Number(query.get('limit') ?? 0);
    const selects = selectionOf(row.namespaced ? target?.namespace : undefined, query);
    const token = query.get('continue') ?? '';
    const from = token === '' ? undefined : readToken(token);
    const resourceVersion = from?.resourceVersion ?? this.#store.resourceVersion;
    const all = from ? this.#snapshot(kind, from) : this.#store.list(kind);
    const left = all.filter((object) => selects(object) && (!from || keyOfObject(object) > from.after));
    const page = limit > 0 ? left.slice(0, limit) : left;
    const last = page.at(-1);
    const unfinished = last && page.length < left.length;
    if (unfinished) this.#keep(kind, resourceVersion, all);
    const selected = query.has('labelSelector') || query.has('fieldSelector');
    return {
      kind: `${row.apiKind}List`,
      apiVersion: row.group === '' ? row.version : `${row.group}/${row.version}`,
      metadata: {
        resourceVersion: String(resourceVersion),
        ...(unfinished && { continue: writeToken({ resourceVersion, after: keyOfObject(last) }) }),
        ...(unfinished && !selected && { remainingItemCount: left.length - page.length }),
      },
      items: page.map((object) => (isBuiltIn(row.group) ? withoutType(object) : object)),
    };
  }

  #keep(kind: Kind, resourceVersion: number, objects: readonly KubernetesObject[]): void {
    this.#snapshots.set(`${kind} ${resourceVersion}`, objects);
    const [oldest] = this.#snapshots.keys();
    if (this.#snapshots.size > snapshotsKept && oldest !== undefined) this.#snapshots.delete(oldest);
  }

  #snapshot(kind: Kind, from: Continuation): readonly KubernetesObject[] {
    const snapshot = this.#snapshots.get(`${kind} ${from.resourceVersion}`);
    if (snapshot) return snapshot;
    const resourceVersion = this.#store.resourceVersion;
    this.#keep(kind, resourceVersion, this.#store.list(kind));
    const goOn = writeToken({ resourceVersion, after: from.after });
    throw new ApiFailure(410, 'The provided continue parameter is too old to display a consistent list result.', {
      metadata: { continue: goOn },
    });
  }
}

function withoutType({ apiVersion: _apiVersion, kind: _kind, ...rest }: KubernetesObject): object {
  return rest;
}

function keyOfObject({ metadata }: KubernetesObject): string {
  return keyOf(metadata.namespace, metadata.name);
}

function writeToken(continuation: Continuation): string {
  return Buffer.from(JSON.stringify(continuation)).toString('base64url');
}

function readToken(token: string): Continuation {
  try {
    const { resourceVersion, after } = JSON.parse(Buffer.from(token, 'base64url').toString()) as Continuation;
    if (Number.isInteger(resourceVersion) && typeof after === 'string') return { resourceVersion, after };
  } catch {
    // Falls through to the same failure as a token of another shape.
  }
  throw new ApiFailure(400, 'continue key is not valid');
}
