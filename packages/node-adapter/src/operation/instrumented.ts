import { randomUUID } from 'node:crypto';
import { graphStreamPath, routes } from '@meshlens/core/http';
import type { FetchHandler } from '../handler.js';
import { tell } from './happenings.js';
import { inSpan, noteOnSpan, withinTraceOf } from './span.js';

const known: ReadonlySet<string> = new Set([...Object.values(routes).map(({ path }) => path), graphStreamPath, '/healthz', '/readyz']);

/** Gives each request an id (its own, if it has one that is plain), a span, and tells how it was answered. */
export function instrumented(handler: FetchHandler, basePath = '/'): FetchHandler {
  const base = basePath.replace(/\/+$/, '');
  return (request) => {
    const started = performance.now();
    const id = requestId(request.headers.get('x-request-id'));
    const route = routeOf(new URL(request.url).pathname, base);
    const { method } = request;
    const attributes = { 'http.request.method': method, 'http.route': route };
    return withinTraceOf(request.headers, () =>
      inSpan({ name: `${method} ${route}`, kind: 'server', attributes }, async () => {
        const response = await handler(request);
        const { status } = response;
        noteOnSpan({ 'http.response.status_code': status });
        tell('answered', { id, method, route, status, milliseconds: performance.now() - started });
        response.headers.set('x-request-id', id);
        return response;
      }),
    );
  };
}

/** The path in the API's table, so that there are no more names than routes, whatever clients ask for. */
export function routeOf(pathname: string, base: string): string {
  const path = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : '';
  return known.has(path) ? path : 'other';
}

function requestId(given: string | null): string {
  return given !== null && /^[\w.:-]{1,64}$/.test(given) ? given : randomUUID();
}
