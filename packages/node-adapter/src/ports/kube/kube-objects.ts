import type { Kind } from '@meshlens/core';
import { isServed, type ListBounds, listKind, type ListOutcome } from './kube-list.js';
import type { KubeClient } from './kube-client.js';
import { namedNamespaces, type NamedNamespaces } from './named-namespaces.js';

export interface ObjectsAsked<K extends Kind> {
  readonly kind: K;
  /** Undefined: the whole cluster. */
  readonly namespace: string | undefined;
  readonly signal: AbortSignal;
}

/** Where a reader has its objects from: the API server itself, or what is kept of it. All reject with UpstreamError. */
export interface KubeObjects {
  list<K extends Kind>(asked: ObjectsAsked<K>): Promise<ListOutcome<K>>;
  isServed(kind: Kind, signal: AbortSignal): Promise<boolean>;
  namespaces(names: readonly string[], signal: AbortSignal): Promise<NamedNamespaces>;
  close(): void;
}

/** Namespaces that are asked at once, one by one. */
export const NAMESPACES_AT_ONCE = 8;

/** Every question goes to the API server, with the credentials of the client: nothing is shared between viewers. */
export function directObjects(client: KubeClient, bounds: ListBounds): KubeObjects {
  return {
    list: (asked) => listKind(client, { ...asked, bounds }),
    isServed: (kind, signal) => isServed(client, kind, signal),
    namespaces: (names, signal) => namedNamespaces(client, { names, width: NAMESPACES_AT_ONCE, signal }),
    close: () => undefined,
  };
}
