import type { Access, Kind, MeshCall } from '@meshlens/core';
import { kindNames, kinds } from '@meshlens/core';
import { routes } from '@meshlens/core/http';
import fc from 'fast-check';
import { canaryClusters, type CanaryMesh } from '../fixtures/canary/canary-mesh.js';

const someKinds = fc.subarray([...kindNames.filter((kind) => kinds[kind].namespaced), 'logs'] as (Kind | 'logs')[]);
const clusterKinds = kindNames.filter((kind) => !kinds[kind].namespaced && kind !== 'Namespace');

/** Roles of every sort: none at all, some kinds in some namespaces, all of one cluster. */
export function randomAccess({ places }: CanaryMesh): fc.Arbitrary<Exclude<Access, 'everything'>> {
  const namespaces = [...new Set(places.map(({ namespace }) => namespace))];
  const inNamespace = fc.oneof({ weight: 2, arbitrary: fc.constant('everything' as const) }, someKinds);
  const cluster = fc.record({
    namespaces: fc
      .tuple(fc.subarray(namespaces), fc.array(inNamespace, { minLength: namespaces.length, maxLength: namespaces.length }))
      .map(([names, each]) => Object.fromEntries(names.map((name, i) => [name, each[i] ?? []]))),
    clusterKinds: fc.subarray(clusterKinds),
  });
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ clusters: fc.record(Object.fromEntries(canaryClusters.map((name) => [name, cluster]))) }) },
    fc.record({ clusters: fc.constantFrom(...canaryClusters).chain((name) => fc.record({ [name]: cluster })), otherClusters: cluster }),
    fc.record({ clusters: fc.constant({}), otherClusters: cluster }),
  );
}

type RouteName = MeshCall;

/** Queries of every route, with all that they can ask for. A new route has no queries until they are written here, and does not compile. */
export function randomQueries(mesh: CanaryMesh): { readonly [Name in RouteName]: fc.Arbitrary<string> } {
  const { places, workloads } = mesh;
  const namespaces = fc.subarray([...new Set(places.map(({ namespace }) => namespace))]);
  const workload = fc.constantFrom(...workloads);
  const target = fc.record({ of: workload, type: fc.constantFrom('app', 'service', 'workload') }).map(({ of, type }) => ({
    cluster: of.cluster,
    namespace: of.namespace,
    type,
    name: type === 'app' ? of.app : type === 'service' ? of.service : of.workload,
  }));
  const anyFeature = [...graphFeatures];
  const graph = fc.record(
    {
      namespaces,
      graphType: fc.constantFrom('app', 'service', 'versionedApp', 'workload'),
      features: fc.subarray(anyFeature, { minLength: 8 }),
      injectServiceNodes: fc.boolean(),
      idleEdges: fc.boolean(),
      grpcRates: fc.constantFrom('requests', 'total'),
      tcpRates: fc.constantFrom('sent', 'total'),
      operationLabel: fc.constantFrom('request_operation', 'custom_label', 'pod', 'source_principal', 'destination_workload', 'app'),
      focus: fc.oneof(
        { weight: 3, arbitrary: fc.constant(undefined) },
        target,
        fc.record({
          type: fc.constant('operation'),
          namespace: workload.map((of) => of.namespace),
          name: workload.map((of) => of.operation),
        }),
      ),
    },
    { requiredKeys: ['namespaces', 'features'] },
  );
  const object = fc.constantFrom(
    ...Object.entries(mesh.objects).flatMap(([cluster, all]) =>
      all.map(({ apiVersion, kind, metadata: { namespace = '', name } }) => ({
        cluster,
        group: apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '',
        kind,
        namespace,
        name,
      })),
    ),
  );
  const empty = fc.constant({});
  return {
    capabilities: empty.map(queryOf),
    namespaces: empty.map(queryOf),
    graph: graph.map(queryOf),
    metrics: fc.record({ target, peer: target }, { requiredKeys: ['target'] }).map(queryOf),
    health: fc.record({ namespaces }).map(queryOf),
    findings: fc.record({ namespaces, includeIgnored: fc.boolean() }, { requiredKeys: [] }).map(queryOf),
    config: object.map(queryOf),
    traces: workload.map(({ cluster, namespace, app }) => queryOf({ cluster, namespace, app })),
    logs: workload.map(({ cluster, namespace, workload: name }) => queryOf({ cluster, namespace, workload: name })),
  };
}

export const routeNames: readonly RouteName[] = Object.keys(routes) as RouteName[];

const graphFeatures = [
  'ambient',
  'deadNodes',
  'extensions',
  'health',
  'idleNodes',
  'istio',
  'labels',
  'operations',
  'outOfMesh',
  'responseTime',
  'security',
  'serviceEntries',
  'throughput',
  'workloadEntries',
] as const;

/** Names of nested fields are joined with dots, lists with commas. */
function queryOf(query: object): string {
  return paramsOf(query, '')
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
}

function paramsOf(query: object, prefix: string): readonly (readonly [string, string])[] {
  return Object.entries(query).flatMap(([name, value]: [string, unknown]): readonly (readonly [string, string])[] => {
    const full = `${prefix}${name}`;
    if (Array.isArray(value)) return [[full, value.join(',')]];
    if (typeof value === 'string' || typeof value === 'boolean') return [[full, String(value)]];
    return typeof value === 'object' && value !== null ? paramsOf(value, `${full}.`) : [];
  });
}
