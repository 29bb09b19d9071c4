import { type Answer, type CallOptions, MeshError, type MeshErrorCode } from '../../model/answer.js';
import type { MeshDataSource } from '../mesh-data-source.js';
import { FollowedGraphs } from './followed-graphs.js';
import type { ErrorBody } from './handle.js';
import type { HttpMeshSourceOptions } from './http-options.js';
import { noAnswer } from './no-answer.js';
import { formatQueryString } from './query-string.js';
import { type Route, routes } from './routes.js';

/** A MeshDataSource on the other side of HTTP. */
export function httpMeshSource(options: HttpMeshSourceOptions): MeshDataSource {
  const followed = new FollowedGraphs(options);
  const get = <Query, Value>(route: Route<Query, Value>, query: Query, call: CallOptions = {}): Promise<Answer<Value>> =>
    fetchAnswer(options, `${route.path}?${formatQueryString(route.query.write(query, ''))}`, call);
  return {
    capabilities: (call) => get(routes.capabilities, {}, call),
    namespaces: (call) => get(routes.namespaces, {}, call),
    graph: (query, call) => get(routes.graph, query, call),
    metrics: (query, call) => get(routes.metrics, query, call),
    health: (query, call) => get(routes.health, query, call),
    findings: (query, call) => get(routes.findings, query, call),
    config: (ref, call) => get(routes.config, ref, call),
    traces: (query, call) => get(routes.traces, query, call),
    logs: (query, call) => get(routes.logs, query, call),
    followGraph: (query, follower) => followed.follow(query, follower),
  };
}

async function fetchAnswer<Value>(
  { baseUrl, fetch, headers }: HttpMeshSourceOptions,
  path: string,
  call: CallOptions,
): Promise<Answer<Value>> {
  const url = `${baseUrl.replace(/\/+$/, '')}${path.replace(/\?$/, '')}`;
  const where = url.split('?')[0] ?? url;
  const unreachable = noAnswer(where, call.signal);
  const sent = { headers: { accept: 'application/json', ...headers }, ...(call.signal && { signal: call.signal }) };
  const response = await fetch(url, sent).catch(unreachable);
  const body = parse(await response.text().catch(unreachable), response.status);
  if (isAnswer<Value>(body) && response.ok) return body;
  if (isErrorBody(body)) throw new MeshError(body.error.code, body.error.message, body.error.parameter);
  throw new MeshError(codeOf(response.status), `Unexpected answer with status ${response.status} from ${where}.`);
}

function parse(text: string, status: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MeshError(codeOf(status), `The answer with status ${status} is not JSON: is a Meshlens handler mounted there?`);
  }
}

/** What a status means that something in between answered with. */
function codeOf(status: number): MeshErrorCode {
  if (status === 401) return 'unauthorised';
  if (status === 403) return 'denied';
  if (status === 404) return 'not-found';
  return status >= 502 && status <= 504 ? 'unreachable' : 'bad-answer';
}

function isAnswer<Value>(body: unknown): body is Answer<Value> {
  return isRecord(body) && 'value' in body && typeof body.at === 'number' && Array.isArray(body.problems);
}

function isErrorBody(body: unknown): body is ErrorBody {
  return isRecord(body) && isRecord(body.error) && typeof body.error.code === 'string' && typeof body.error.message === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
