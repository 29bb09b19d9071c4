import { createHash } from 'node:crypto';
import type { FetchHandler } from '../handler.js';

/**
 * Answers that a client has already are not sent again: each 200 with a body of JSON gets an ETag, and `If-None-Match` a 304.
 * They may be kept by the viewer's own browser only, and have to be asked for anew each time.
 */
export function conditional(handler: FetchHandler): FetchHandler {
  return async (request) => {
    const response = await handler(request);
    const type = response.headers.get('content-type') ?? '';
    if (response.status !== 200 || request.method !== 'GET' || !type.startsWith('application/json')) return response;
    const body = await response.arrayBuffer();
    const tag = `W/"${createHash('sha256').update(Buffer.from(body)).digest('base64url').slice(0, 27)}"`;
    const headers = new Headers(response.headers);
    headers.set('etag', tag);
    headers.set('cache-control', 'private, no-cache');
    headers.append('vary', 'authorization');
    if (!isKnown(tag, request.headers.get('if-none-match'))) return new Response(body, { status: 200, headers });
    headers.delete('content-type');
    return new Response(null, { status: 304, headers });
  };
}

/** Weak comparison, as RFC 9110 wants it for `If-None-Match`. */
function isKnown(tag: string, header: string | null): boolean {
  if (header === null) return false;
  if (header.trim() === '*') return true;
  const bare = (each: string): string => each.trim().replace(/^W\//, '');
  return header.split(',').some((each) => bare(each) === bare(tag));
}
