import { kinds, type Kind, type KindMap, UpstreamError } from '@meshlens/core';
import { isRecord, type JsonRecord, parseJson } from '../../http/json.js';
import { codeOfStatus, printable } from '../../http/upstream-failure.js';
import { hasName } from '../kube-list.js';

/** What one line of a watch says. */
export type WatchEvent<K extends Kind> =
  | { readonly type: 'set' | 'removed'; readonly object: KindMap[K]; readonly version: string }
  | { readonly type: 'bookmark'; readonly version: string }
  /** What came before is forgotten: the objects have to be listed anew. */
  | { readonly type: 'expired' };

/** Throws UpstreamError for what is no event, and for an error that is told by one. */
export function readWatchEvent<K extends Kind>(line: string, kind: K): WatchEvent<K> {
  const event = parseJson(line);
  const object = isRecord(event) ? event['object'] : undefined;
  if (!isRecord(event) || !isRecord(object)) throw noEvent(kind);
  if (event['type'] === 'ERROR') return readError(object);
  const version = isRecord(object['metadata']) ? object['metadata']['resourceVersion'] : undefined;
  if (typeof version !== 'string' || version === '') throw noEvent(kind);
  switch (event['type']) {
    case 'BOOKMARK':
      return { type: 'bookmark', version };
    case 'ADDED':
    case 'MODIFIED':
    case 'DELETED':
      // Unlike the items of a list, the objects of a watch have apiVersion and kind.
      if (!hasName(object) || object['kind'] !== kinds[kind].apiKind) throw noEvent(kind);
      return { type: event['type'] === 'DELETED' ? 'removed' : 'set', object: typed<K>(object), version };
    default:
      throw noEvent(kind);
  }
}

/** Objects are taken as the API server gives them. */
function typed<K extends Kind>(object: unknown): KindMap[K] {
  return object as KindMap[K];
}

function readError(status: JsonRecord): { readonly type: 'expired' } {
  const code = typeof status['code'] === 'number' ? status['code'] : 500;
  if (code === 410) return { type: 'expired' };
  const said = typeof status['message'] === 'string' ? `: ${printable(status['message'])}` : '';
  throw new UpstreamError(codeOfStatus(code), `a watch ended with ${code}${said}`);
}

function noEvent(kind: Kind): UpstreamError {
  return new UpstreamError('bad-answer', `a watch of ${kinds[kind].plural} sent something that is no event`);
}
