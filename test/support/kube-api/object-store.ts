import { randomUUID } from 'node:crypto';
import { kindOf, kinds, type Kind, type KubernetesObject } from '@meshlens/core';

export interface ObjectRef {
  readonly kind: Kind;
  /** Absent for cluster-scoped kinds. */
  readonly namespace?: string;
  readonly name: string;
}

export interface Change {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
  readonly kind: Kind;
  readonly object: KubernetesObject;
  /** The object before a change. */
  readonly previous?: KubernetesObject;
  readonly resourceVersion: number;
}

/** The objects of one cluster with their history, under one growing resource version. Objects are replaced, never changed. */
export class ObjectStore {
  readonly #objects = new Map<Kind, Map<string, KubernetesObject>>();
  readonly #listeners = new Set<(change: Change) => void>();
  #history: Change[] = [];
  #resourceVersion = 1000;
  #compactedAt = 1000;

  get resourceVersion(): number {
    return this.#resourceVersion;
  }

  /** Creates or replaces an object. Throws for a kind that core does not know. */
  apply(object: KubernetesObject): KubernetesObject {
    const kind = kindOf(object.apiVersion, object.kind);
    if (!kind) throw new Error(`There is no kind ${object.kind} of ${object.apiVersion}`);
    const ofKind = this.#ofKind(kind);
    const key = keyOf(object.metadata.namespace, object.metadata.name);
    const previous = ofKind.get(key);
    const resourceVersion = this.#next();
    const stored = stamp({ object, kind, previous, resourceVersion });
    ofKind.set(key, stored);
    this.#record({ type: previous ? 'MODIFIED' : 'ADDED', kind, object: stored, ...(previous && { previous }), resourceVersion });
    return stored;
  }

  /** Throws when there is no such object. */
  delete({ kind, namespace, name }: ObjectRef): void {
    const previous = this.get({ kind, ...(namespace !== undefined && { namespace }), name });
    if (!previous) throw new Error(`There is no ${kind} ${keyOf(namespace, name)}`);
    const resourceVersion = this.#next();
    this.#ofKind(kind).delete(keyOf(namespace, name));
    const object = { ...previous, metadata: { ...previous.metadata, resourceVersion: String(resourceVersion) } };
    this.#record({ type: 'DELETED', kind, object, previous, resourceVersion });
  }

  get({ kind, namespace, name }: ObjectRef): KubernetesObject | undefined {
    return this.#ofKind(kind).get(keyOf(namespace, name));
  }

  /** In the order of namespace and name. */
  list(kind: Kind): readonly KubernetesObject[] {
    return [...this.#ofKind(kind)].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, object]) => object);
  }

  /** Changes after a resource version, or undefined when they have been forgotten. */
  changesSince(kind: Kind, resourceVersion: number): readonly Change[] | undefined {
    if (resourceVersion < this.#compactedAt) return undefined;
    return this.#history.filter((change) => change.kind === kind && change.resourceVersion > resourceVersion);
  }

  /** Forgets all history, as etcd does from time to time: older resource versions are expired from now on. */
  compact(): void {
    this.#next();
    this.#history = [];
    this.#compactedAt = this.#resourceVersion;
  }

  /** Returns a function that ends it. */
  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #ofKind(kind: Kind): Map<string, KubernetesObject> {
    const known = this.#objects.get(kind) ?? new Map<string, KubernetesObject>();
    this.#objects.set(kind, known);
    return known;
  }

  #next(): number {
    this.#resourceVersion += 1;
    return this.#resourceVersion;
  }

  #record(change: Change): void {
    this.#history.push(change);
    this.#listeners.forEach((listener) => listener(change));
  }
}

interface Stamping {
  readonly object: KubernetesObject;
  readonly kind: Kind;
  readonly previous: KubernetesObject | undefined;
  readonly resourceVersion: number;
}

/** Adds what an API server adds to every object; the version is the one that the kind is served in. */
function stamp({ object, kind, previous, resourceVersion }: Stamping): KubernetesObject {
  const { group, version } = kinds[kind];
  const metadata = {
    uid: previous?.metadata.uid ?? randomUUID(),
    creationTimestamp: previous?.metadata.creationTimestamp ?? new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    ...object.metadata,
    resourceVersion: String(resourceVersion),
  };
  return { ...object, apiVersion: group === '' ? version : `${group}/${version}`, metadata };
}

/** Sorts as a real API server does: by namespace, then by name. */
export function keyOf(namespace: string | undefined, name: string): string {
  return `${namespace ?? ''}/${name}`;
}
