import type http from 'node:http';

/** What part of the API a path is about. */
export interface ResourceTarget {
  readonly group: string;
  readonly version: string;
  readonly resource: string;
  readonly subresource?: string;
  readonly namespace?: string;
  readonly name?: string;
}

/** A request as the API server understands it, and as it is kept in the log. */
export interface KubeRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: http.IncomingMessage['headers'];
  readonly body: string;
  /** `get`, `list`, `watch`, `create`, `update`, `patch` or `delete`; for paths that are no resource the method in lower case. */
  readonly verb: string;
  /** Absent for paths that are no resource, as `/version`. */
  readonly target?: ResourceTarget;
  /** Who asks, after impersonation; absent where nobody could be told. */
  user?: string;
  /** The status that was answered; absent while there is none. */
  status?: number;
}

const verbs: Readonly<Record<string, string>> = { POST: 'create', PUT: 'update', PATCH: 'patch', DELETE: 'delete' };

export function readKubeRequest(request: http.IncomingMessage, body: string): KubeRequest {
  const url = new URL(request.url ?? '/', 'http://api');
  const method = request.method ?? 'GET';
  const target = targetOf(url.pathname);
  const watching = ['1', 'true'].includes(url.searchParams.get('watch') ?? '');
  const reading = watching ? 'watch' : target?.name === undefined ? 'list' : 'get';
  const verb = target ? (verbs[method] ?? reading) : method.toLowerCase();
  return { method, path: url.pathname, query: url.searchParams, headers: request.headers, body, verb, ...(target && { target }) };
}

function targetOf(path: string): ResourceTarget | undefined {
  const parts = path.split('/').filter(Boolean).map(decoded);
  const [root, ...rest] = parts;
  const [group, version, ...below] = root === 'api' ? ['', ...rest] : root === 'apis' ? rest : [];
  if (group === undefined || version === undefined || below.length === 0) return undefined;
  const inNamespace = below[0] === 'namespaces' && below.length > 2;
  const [resource = '', name, subresource] = inNamespace ? below.slice(2) : below;
  const namespace = inNamespace || resource === 'namespaces' ? below[1] : undefined;
  return {
    group,
    version,
    resource,
    ...(subresource !== undefined && { subresource }),
    ...(namespace !== undefined && { namespace }),
    ...(name !== undefined && { name }),
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
