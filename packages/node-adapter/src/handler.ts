import { type Answer, type Capabilities, MeshError, type MeshErrorCode, type MeshDataSource } from '@meshlens/core';
import { type ErrorBody, graphStreamPath, handleMeshRequest, type MeshResponse, parseQueryString, routes } from '@meshlens/core/http';
import type { SourceOfRequest } from './auth/viewer-sources.js';
import { tell } from './operation/happenings.js';
import { ReadinessProbe } from './readiness.js';
import { GraphStreams } from './stream/graph-streams.js';
import { whileSeen } from './stream/while-seen.js';
import { withinDeadline } from './within-deadline.js';

/** What is mounted anywhere that speaks Fetch: Request in, Response out. */
export type FetchHandler = (request: Request) => Promise<Response>;

export interface MeshHandlerOptions {
  /** One for each request, by `viewerSources`. A source alone is shown to everybody who gets through to the handler. */
  readonly source: MeshDataSource | SourceOfRequest;
  /** Path that the handler is mounted at; default `/`. */
  readonly basePath?: string;
  /** For one request; default 30,000. Sources answer partially before that if theirs is shorter. */
  readonly deadlineMs?: number;
  /** Behind `/readyz`; default: always ready. */
  readonly readiness?: ReadinessProbe;
  /** Behind `/api/v1/graph/stream`, for who wants to end them; default one with its defaults. Without them graphs are only asked for. */
  readonly streams?: GraphStreams | 'none';
  /** Told of programmer's mistakes, of which the answer says nothing; default `console.error`. */
  readonly onError?: (error: unknown) => void;
}

/** What the handler answers beside the table of routes; nothing else is there. */
export const pathsBeside: readonly PathBeside[] = ['/healthz', '/readyz', '/api/v1/openapi.json', '/api/v1/graph/stream'];
type PathBeside = '/healthz' | '/readyz' | '/api/v1/openapi.json' | '/api/v1/graph/stream';

const baseHeaders = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/**
 * The API of `@meshlens/core/http` with `/healthz` and `/readyz`, below the base path. Every answer is JSON, is not to be
 * stored and holds no stack trace; what is not a route is a 404.
 */
export function createMeshHandler(options: MeshHandlerOptions): FetchHandler {
  const { source: given, deadlineMs = 30_000, readiness = new ReadinessProbe([]), onError = console.error } = options;
  const streams = options.streams === 'none' ? undefined : (options.streams ?? new GraphStreams({ deadlineMs }));
  const base = (options.basePath ?? '/').replace(/\/+$/, '');
  const sourceOf = async (request: Request, signal: AbortSignal): Promise<MeshDataSource> =>
    typeof given === 'function' ? given(request, signal) : given;
  const stream = async (request: Request, of: GraphStreams): Promise<Response> => {
    if (request.method !== 'GET') return refuse(405, new MeshError('bad-query', 'This path takes GET only.'));
    const query = routes.graph.query.read(parseQueryString(new URL(request.url).search), '');
    const lastEventId = request.headers.get('last-event-id');
    const { signal } = request;
    const source = await sourceOf(request, signal);
    const seen = typeof given === 'function' ? whileSeen({ source, find: () => sourceOf(request, signal), signal }) : signal;
    const body = of.follow(source, query, { lastEventId, signal: seen });
    requestsOf.set(body, request);
    return streamed(body);
  };
  const answer = async (request: Request, path: string, signal: AbortSignal): Promise<MeshResponse> => {
    const source = await sourceOf(request, signal);
    const response = await handleMeshRequest(source, { method: request.method, path, query: new URL(request.url).search }, { signal });
    return streams && path === routes.capabilities.path ? tellingStreams(response, streams.everySeconds) : response;
  };
  const answers: Readonly<Record<PathBeside, FetchHandler | undefined>> = {
    '/healthz': async (request) => probe(request, 200, { status: 'ok' }),
    '/readyz': async (request) => probe(request, ...(await readyAnswer(readiness, typeof given === 'function'))),
    '/api/v1/openapi.json': openApi,
    [graphStreamPath]: streams && ((request) => stream(request, streams)),
  };
  const beside = new Map<string, FetchHandler | undefined>(Object.entries(answers));
  return async (request) => {
    try {
      const { pathname } = new URL(request.url);
      const path = pathBelow(base, pathname);
      const other = beside.get(path ?? '');
      if (other !== undefined) return await other(request);
      if (path === undefined) return refuse(404, new MeshError('not-found', `There is nothing at ${pathname.slice(0, 100)}.`));
      const late = (): Error => new LateError();
      return respond(
        await withinDeadline({ milliseconds: deadlineMs, signal: request.signal, late }, (signal) => answer(request, path, signal)).then(
          tellingProblems(path),
        ),
      );
    } catch (error) {
      if (request.signal.aborted) return new Response(null, { status: 499, headers: baseHeaders });
      if (error instanceof MeshError) return refuse(statusOfRefusal[error.code] ?? 500, error);
      if (error instanceof LateError)
        return refuse(504, new MeshError('unreachable', `There was no answer within ${deadlineMs / 1000} s.`));
      onError(error);
      return refuse(500, new MeshError('internal', 'Something went wrong here; the log of the server says what.'));
    }
  };
}

/** True for the paths that the handler answers with more than a 404. */
export function isMeshPath(basePath: string, pathname: string): boolean {
  const path = pathBelow(basePath.replace(/\/+$/, ''), pathname);
  return path === '/healthz' || path === '/readyz' || path?.startsWith('/api/') === true;
}

/** What an authenticator, or the reading of a query, may reject with. */
const statusOfRefusal: Partial<Record<MeshErrorCode, number>> = { 'bad-query': 400, unauthorised: 401, denied: 403, unreachable: 503 };

/** For internal use: tells a passed deadline from every other failure. */
class LateError extends Error {}

function pathBelow(base: string, pathname: string): string | undefined {
  return pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : undefined;
}

/** Nobody is asked who they are here, so where that matters the sources are not named. */
async function readyAnswer(readiness: ReadinessProbe, bare: boolean): Promise<[number, unknown]> {
  const { ready, sources } = await readiness.status();
  if (bare) return [ready ? 200 : 503, { status: ready ? 'ready' : 'not ready' }];
  const told = sources.map(({ source, failure }) =>
    failure === undefined ? { source, ok: true } : { source, ok: false, code: failure.code },
  );
  return [ready ? 200 : 503, { status: ready ? 'ready' : 'not ready', sources: told }];
}

/** What an answer could not tell is counted for operators. */
function tellingProblems(path: string): (response: MeshResponse) => MeshResponse {
  return (response) => {
    const { body } = response;
    if (response.status !== 200 || typeof body !== 'object' || body === null || !('problems' in body)) return response;
    const { problems } = body as Answer<unknown>;
    if (problems.length > 0) tell('problems', { route: path, problems });
    return response;
  };
}

/** Made once for each answer, so that it is also written once. */
const withStreams = new WeakMap<object, unknown>();

/** That graphs can be followed is the handler's doing, of which its source knows nothing. */
function tellingStreams(response: MeshResponse, graphSeconds: number): MeshResponse {
  if (response.status !== 200) return response;
  const answer = response.body as Answer<Capabilities>;
  const body = withStreams.get(answer) ?? { ...answer, value: { ...answer.value, streams: { graphSeconds } } };
  withStreams.set(answer, body);
  return { ...response, body };
}

/** The document is long and seldom asked for: it is loaded when it first is. */
async function openApi(request: Request): Promise<Response> {
  if (request.method !== 'GET') return refuse(405, new MeshError('bad-query', 'This path takes GET only.'));
  const { openApiText } = await import('./openapi/generated/openapi.js');
  return new Response(openApiText, { headers: { ...baseHeaders, 'content-type': 'application/json; charset=utf-8' } });
}

/** Node lets go of how a request's signal is fired together with the request, so that stays for as long as its stream is read. */
const requestsOf = new WeakMap<ReadableStream, Request>();

/** Neither caches nor proxies may keep a part of it back. */
function streamed(body: ReadableStream<Uint8Array>): Response {
  return new Response(body, { headers: { ...baseHeaders, 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' } });
}

function probe(request: Request, status: number, body: unknown): Response {
  return request.method === 'GET' || request.method === 'HEAD'
    ? respond({ status, body })
    : refuse(405, new MeshError('bad-query', 'This path takes GET only.'));
}

function refuse(status: number, { code, message, parameter }: MeshError): Response {
  const body: ErrorBody = { error: { code, message, ...(parameter !== undefined && { parameter }) } };
  return respond({ status, body });
}

function respond({ status, body }: MeshResponse): Response {
  const allow = status === 405 ? { allow: 'GET' } : status === 401 ? { 'www-authenticate': 'Bearer realm="meshlens"' } : {};
  return new Response(textOf(body), {
    status,
    headers: { ...baseHeaders, ...allow, 'content-type': 'application/json; charset=utf-8' },
  });
}

/** An answer that several get is written once. */
const texts = new WeakMap<object, string>();

function textOf(body: unknown): string {
  if (typeof body !== 'object' || body === null) return JSON.stringify(body);
  const text = texts.get(body) ?? JSON.stringify(body);
  texts.set(body, text);
  return text;
}
