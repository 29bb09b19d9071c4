import { type CallOptions, MeshError, type MeshErrorCode } from '../../model/answer.js';
import type { MeshDataSource } from '../mesh-data-source.js';
import { parseQueryString } from './query-string.js';
import { type Route, routes } from './routes.js';

export interface MeshRequest {
  readonly method: string;
  /** Path below the handler's base, for instance `/api/v1/graph`. */
  readonly path: string;
  /** The query string, with or without its `?`. */
  readonly query: string;
}

export interface MeshResponse {
  readonly status: number;
  /** An Answer, or for a status other than 200 an ErrorBody; to be sent as JSON. */
  readonly body: unknown;
}

/** What a refused call answers. `message` is for people and holds no secret and no stack trace. */
export interface ErrorBody {
  readonly error: { readonly code: MeshErrorCode; readonly message: string; readonly parameter?: string };
}

const statusOf: Readonly<Record<MeshErrorCode, number>> = {
  'bad-query': 400,
  unauthorised: 401,
  denied: 403,
  'not-found': 404,
  unreachable: 502,
  'bad-answer': 502,
  internal: 500,
};

const byPath: ReadonlyMap<string, Route<object, unknown>> = new Map(
  Object.values(routes).map((route) => [route.path, route as Route<object, unknown>]),
);

/**
 * Answers one request of the API. It rejects only with the signal's reason, or with what is not a MeshError:
 * a programmer's mistake, which the server has to log and to answer with 500.
 */
export async function handleMeshRequest(source: MeshDataSource, request: MeshRequest, options: CallOptions): Promise<MeshResponse> {
  try {
    const route = byPath.get(request.path);
    if (route === undefined) throw new MeshError('not-found', `There is no ${request.path.slice(0, 100)} here.`);
    if (request.method !== 'GET') return refusal(new MeshError('bad-query', `${route.path} takes GET only.`), 405);
    const query = route.query.read(parseQueryString(request.query), '');
    return { status: 200, body: await route.call(source, query, options) };
  } catch (error) {
    if (error instanceof MeshError) return refusal(error, statusOf[error.code]);
    throw error;
  }
}

function refusal(error: MeshError, status: number): MeshResponse {
  const { code, message, parameter } = error;
  const body: ErrorBody = { error: { code, message, ...(parameter !== undefined && { parameter }) } };
  return { status, body };
}
