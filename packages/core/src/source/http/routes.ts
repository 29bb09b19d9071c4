import type { Answer, CallOptions } from '../../model/answer.js';
import type { MeshCall, MeshDataSource } from '../mesh-data-source.js';
import type { Codec } from '../query/codec.js';
import { configQuery, emptyQuery, findingsQuery, graphQuery, healthQuery, logsQuery, metricsQuery, tracesQuery } from '../query/queries.js';

/** One call of the upper seam as it travels over HTTP: always a GET, its query in the URL, its Answer as JSON. */
export interface Route<Query, Value> {
  readonly path: string;
  readonly query: Codec<Query>;
  call(source: MeshDataSource, query: Query, options: CallOptions): Promise<Answer<Value>>;
}

const route = <Query, Value>(definition: Route<Query, Value>): Route<Query, Value> => definition;

type ValueOf<Name extends MeshCall> = Awaited<ReturnType<MeshDataSource[Name]>>['value'];
type QueryOf<Name extends MeshCall> = Parameters<MeshDataSource[Name]>[0] & object;
type Queryless = 'capabilities' | 'namespaces';

type Routes = {
  readonly [Name in MeshCall]: Route<Name extends Queryless ? Record<never, never> : QueryOf<Name>, ValueOf<Name>>;
};

/** The API, shared by both ends: the client writes what the handler reads. */
export const routes: Routes = {
  capabilities: route({
    path: '/api/v1/capabilities',
    query: emptyQuery,
    call: (source, _query, options) => source.capabilities(options),
  }),
  namespaces: route({ path: '/api/v1/namespaces', query: emptyQuery, call: (source, _query, options) => source.namespaces(options) }),
  graph: route({ path: '/api/v1/graph', query: graphQuery, call: (source, query, options) => source.graph(query, options) }),
  metrics: route({ path: '/api/v1/metrics', query: metricsQuery, call: (source, query, options) => source.metrics(query, options) }),
  health: route({ path: '/api/v1/health', query: healthQuery, call: (source, query, options) => source.health(query, options) }),
  findings: route({
    path: '/api/v1/findings',
    query: findingsQuery,
    call: (source, query, options) => source.findings(query, options),
  }),
  config: route({ path: '/api/v1/config', query: configQuery, call: (source, query, options) => source.config(query, options) }),
  traces: route({ path: '/api/v1/traces', query: tracesQuery, call: (source, query, options) => source.traces(query, options) }),
  logs: route({ path: '/api/v1/logs', query: logsQuery, call: (source, query, options) => source.logs(query, options) }),
};
