import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { FetchHandler } from './handler.js';
import { noteOrigin } from './request-origin.js';

/** Mounts a Fetch handler in a Node http server, or in Express with `app.use`. The client's going away aborts the request. */
export function nodeListener(handler: FetchHandler): RequestListener {
  return (incoming, outgoing) => {
    void answer(handler, incoming, outgoing).catch(() => outgoing.destroy());
  };
}

async function answer(handler: FetchHandler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const controller = new AbortController();
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) controller.abort(new Error('The client went away.'));
  });
  const request = requestOf(incoming, controller.signal);
  if (request === undefined) {
    outgoing
      .writeHead(400, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' })
      .end('This is not a request that can be read.\n');
    return;
  }
  noteOrigin(request, incoming.socket.remoteAddress);
  const response = await handler(request);
  const cookies = response.headers.getSetCookie();
  outgoing.writeHead(response.status, {
    ...Object.fromEntries(response.headers),
    ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}),
  });
  if (response.body === null || incoming.method === 'HEAD') {
    await response.body?.cancel();
    outgoing.end();
  } else await pipeline(Readable.fromWeb(response.body as ReadableStream), outgoing);
}

/** Undefined where the target is no path, or the method is none that a Request may have. */
function requestOf(incoming: IncomingMessage, signal: AbortSignal): Request | undefined {
  const target = 'originalUrl' in incoming && typeof incoming.originalUrl === 'string' ? incoming.originalUrl : (incoming.url ?? '/');
  if (!target.startsWith('/')) return undefined;
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const part of Array.isArray(value) ? value : [value]) if (part !== undefined && !name.startsWith(':')) headers.append(name, part);
  }
  try {
    // The host is not looked at by any route, and a client may send anything for it.
    const url = new URL(`http://localhost${target}`);
    const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD';
    return new Request(url, {
      method: incoming.method ?? 'GET',
      headers,
      signal,
      ...(hasBody ? { body: Readable.toWeb(incoming) as NonNullable<RequestInit['body']>, duplex: 'half' as const } : {}),
    });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
