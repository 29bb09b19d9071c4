import type { ServerResponse } from 'node:http';
import type { Kind, KubernetesObject } from '@meshlens/core';
import type { KubeRequest } from './kube-request.js';
import type { Change, ObjectStore } from './object-store.js';
import type { ResourceRow } from './resource-rows.js';
import { selectionOf, type Selection } from './selectors.js';
import { ApiFailure } from './status.js';

/** Ways in which a watch that was granted can go wrong. */
export type WatchFault =
  /** An ERROR event that says 410, then the end. */
  | { readonly kind: 'gone-event' }
  /** Ends before the first event. */
  | { readonly kind: 'close-at-once' }
  /** Ends after each first event. */
  | { readonly kind: 'close-after-event' }
  /** Half-open: the connection stays, nothing ever comes, no timeout ends it. */
  | { readonly kind: 'silent' }
  /** A line that is no JSON before each event. */
  | { readonly kind: 'garbled' }
  /** Each event comes twice, and once more after the next one. */
  | { readonly kind: 'echoed' }
  /** Never ends a line. */
  | { readonly kind: 'endless-line' };

export interface WatchContext {
  readonly store: ObjectStore;
  readonly request: KubeRequest;
  readonly row: ResourceRow;
  readonly kind: Kind;
  readonly response: ServerResponse;
  readonly fault: WatchFault | undefined;
  /** Milliseconds between bookmarks for who allows them. */
  readonly bookmarkEveryMs: number;
}

/** A stream that is being answered. */
export interface OpenWatch {
  /** From now on nothing is sent any more, though the connection stays. */
  silence(): void;
  end(): void;
  /** Sends a bookmark now, to who allows it. */
  bookmark(): void;
}

interface Line {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK' | 'ERROR';
  readonly object: object;
}

/** Answers a watch until its timeoutSeconds are over or the client goes. Throws ApiFailure for bad parameters. */
export function answerWatch(context: WatchContext): OpenWatch {
  const { store, request, row, kind, response, fault } = context;
  const { query } = request;
  const selects = selectionOf(row.namespaced ? request.target?.namespace : undefined, query);
  const allowsBookmarks = query.get('allowWatchBookmarks') === 'true';
  let mute = fault?.kind === 'silent';
  let before = '';
  const send = (line: Line): void => {
    if (mute || response.writableEnded) return;
    if (fault?.kind === 'garbled') response.write('{"type":"ADDED","object":{\n');
    const text = `${JSON.stringify(line)}\n`;
    response.write(text);
    if (fault?.kind === 'echoed') {
      response.write(text + before);
      before = text;
    }
    if (fault?.kind === 'close-after-event') response.end();
  };
  const bookmark = (annotations?: Readonly<Record<string, string>>): void => {
    const metadata = { resourceVersion: String(store.resourceVersion), creationTimestamp: null, ...(annotations && { annotations }) };
    send({
      type: 'BOOKMARK',
      object: { kind: row.apiKind, apiVersion: row.group === '' ? row.version : `${row.group}/${row.version}`, metadata },
    });
  };
  const end = (): void => {
    if (!mute) response.end();
  };
  response.writeHead(200, { 'content-type': 'application/json' });
  response.flushHeaders();
  const open = { silence: () => void (mute = true), end, bookmark: () => allowsBookmarks && bookmark() };
  if (fault?.kind === 'endless-line') {
    mute = true;
    writeForEver(response);
  }
  if (fault?.kind === 'close-at-once') {
    end();
    return open;
  }
  const since = Number(query.get('resourceVersion') || 0);
  const missed = fault?.kind === 'gone-event' ? undefined : since === 0 ? existing(store, kind) : store.changesSince(kind, since);
  if (!missed) {
    send({ type: 'ERROR', object: new ApiFailure(410, `too old resource version: ${since} (${store.resourceVersion})`).toStatus() });
    end();
    return open;
  }
  const pass = (change: Change): void => {
    const line = change.kind === kind ? selectedLine(change, selects) : undefined;
    if (line) send(line);
  };
  missed.forEach(pass);
  if (query.get('sendInitialEvents') === 'true' && allowsBookmarks) bookmark({ 'k8s.io/initial-events-end': 'true' });
  const unsubscribe = store.subscribe(pass);
  const ticking = allowsBookmarks ? setInterval(bookmark, context.bookmarkEveryMs) : undefined;
  const seconds = Number(query.get('timeoutSeconds') ?? 0) || 1_800;
  const ending = setTimeout(() => {
    if (allowsBookmarks) bookmark();
    end();
  }, seconds * 1000);
  response.on('close', () => {
    unsubscribe();
    clearInterval(ticking);
    clearTimeout(ending);
  });
  return open;
}

function writeForEver(response: ServerResponse): void {
  const chunk = 'x'.repeat(256 * 1024);
  const pour = (): void => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', pour);
  pour();
}

function existing(store: ObjectStore, kind: Kind): readonly Change[] {
  return store.list(kind).map((object) => ({ type: 'ADDED', kind, object, resourceVersion: Number(object.metadata.resourceVersion) }));
}

/** An object that comes into a selection is added, one that leaves it is deleted, whatever happened to it. */
function selectedLine({ type, object, previous }: Change, selects: Selection): Line | undefined {
  if (type === 'DELETED') return selects(object) ? { type, object } : undefined;
  const before = previous && selects(previous) ? previous : undefined;
  if (selects(object)) return { type: before ? 'MODIFIED' : 'ADDED', object };
  return before && { type: 'DELETED', object: withVersionOf(before, object) };
}

function withVersionOf(previous: KubernetesObject, { metadata }: KubernetesObject): KubernetesObject {
  const { resourceVersion = '' } = metadata;
  return { ...previous, metadata: { ...previous.metadata, resourceVersion } };
}
