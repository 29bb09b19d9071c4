import type { GraphEdge, GraphNode } from '../../model/graph.js';
import type { Protocol } from '../../model/traffic.js';
import type { GraphFeature } from '../../source/mesh-data-source.js';

/** What an operand may look at beside its node. */
export interface FindContext {
  /** Rank of a node, 1 (most) to 100; absent where it has none. */
  rank(id: string): number | undefined;
}

interface Described {
  /** The first is shown, the others are understood too. */
  readonly names: readonly string[];
  /** What a graph must have been asked for, for the operand to know anything. */
  readonly needs?: readonly GraphFeature[];
}

type Read<T, V> = (item: T, context: FindContext) => V;

/** An operand of the find and hide language. Strings may be several: one that fits is enough. */
export type Operand = Described &
  (
    | {
        readonly of: 'node';
        readonly type: 'string';
        readonly read: Read<GraphNode, readonly (string | undefined)[]>;
        readonly values?: readonly string[];
      }
    | { readonly of: 'node'; readonly type: 'number'; readonly read: Read<GraphNode, number | undefined> }
    | { readonly of: 'node'; readonly type: 'flag'; readonly read: Read<GraphNode, boolean>; readonly not?: Read<GraphNode, boolean> }
    | {
        readonly of: 'edge';
        readonly type: 'string';
        readonly read: Read<GraphEdge, readonly (string | undefined)[]>;
        readonly values?: readonly string[];
      }
    | { readonly of: 'edge'; readonly type: 'number'; readonly read: Read<GraphEdge, number | undefined> }
    | { readonly of: 'edge'; readonly type: 'flag'; readonly read: Read<GraphEdge, boolean>; readonly not?: Read<GraphEdge, boolean> }
  );

const rate =
  (protocol: Protocol, side: 'in' | 'out') =>
  ({ traffic }: GraphNode): number | undefined =>
    traffic.find((each) => each.protocol === protocol)?.[side];

const flow =
  (protocol: Protocol, measure: (edge: GraphEdge) => number | undefined) =>
  (edge: GraphEdge): number | undefined =>
    edge.protocol === protocol ? measure(edge) : undefined;

const percentFailed = ({ traffic }: GraphEdge): number | undefined =>
  traffic.rate > 0 ? (traffic.errors / traffic.rate) * 100 : undefined;

const nodeText = (names: readonly string[], read: (node: GraphNode) => string | undefined): Operand => ({
  of: 'node',
  type: 'string',
  names,
  read: (node) => [read(node)],
});

const nodeMark = (names: readonly string[], read: (node: GraphNode) => unknown, needs?: readonly GraphFeature[]): Operand => ({
  of: 'node',
  type: 'flag',
  names,
  read: (node) => Boolean(read(node)),
  ...(needs && { needs }),
});

const nodeNumber = (names: readonly string[], read: Read<GraphNode, number | undefined>): Operand => ({
  of: 'node',
  type: 'number',
  names,
  read,
});

const edgeNumber = (names: readonly string[], read: (edge: GraphEdge) => number | undefined, needs?: readonly GraphFeature[]): Operand => ({
  of: 'edge',
  type: 'number',
  names,
  read,
  ...(needs && { needs }),
});

/** `not healthy` means that something is wrong: neither idle nor still starting. */
const isUnhealthy = ({ health }: GraphNode | GraphEdge): boolean => health?.status === 'failure' || health?.status === 'degraded';

/** Every operand: the parser, the completion and the documents are all made of this table. */
export const operands: readonly Operand[] = [
  nodeText(['app'], ({ app }) => app),
  nodeText(['cluster'], ({ cluster }) => cluster),
  {
    of: 'node',
    type: 'string',
    names: ['name'],
    read: ({ aggregate, app, service, workload, type }) => [
      aggregate?.value,
      app,
      service,
      workload,
      type === 'unknown' ? 'unknown' : undefined,
    ],
  },
  nodeText(['namespace', 'ns'], ({ namespace }) => namespace),
  {
    of: 'node',
    type: 'string',
    names: ['node'],
    values: ['app', 'operation', 'op', 'service', 'svc', 'workload', 'wl', 'unknown'],
    read: ({ type }) =>
      type === 'aggregate' ? ['operation', 'op'] : type === 'service' ? [type, 'svc'] : type === 'workload' ? [type, 'wl'] : [type],
  },
  { ...nodeText(['operation', 'op'], ({ aggregate }) => aggregate?.value), needs: ['operations'] },
  nodeText(['service', 'svc'], ({ service }) => service),
  nodeText(['version'], ({ version }) => version),
  nodeText(['workload', 'wl'], ({ workload }) => workload),
  nodeNumber(['grpcin'], rate('grpc', 'in')),
  nodeNumber(['grpcout'], rate('grpc', 'out')),
  nodeNumber(['httpin'], rate('http', 'in')),
  nodeNumber(['httpout'], rate('http', 'out')),
  nodeNumber(['tcpin'], rate('tcp', 'in')),
  nodeNumber(['tcpout'], rate('tcp', 'out')),
  nodeNumber(['rank'], ({ id }, context) => context.rank(id)),
  nodeMark(['ambient'], ({ marks }) => marks.ambient, ['outOfMesh']),
  nodeMark(['circuitbreaker', 'cb'], ({ marks }) => marks.circuitBreaker, ['istio']),
  nodeMark(['dead'], ({ marks }) => marks.dead, ['deadNodes']),
  nodeMark(['faultinjection', 'fi'], ({ marks }) => marks.faultInjection, ['istio']),
  nodeMark(['gateway'], ({ marks }) => marks.gateway, ['istio']),
  nodeMark(['inaccessible'], ({ marks }) => marks.inaccessible),
  { of: 'node', type: 'flag', names: ['healthy'], read: ({ health }) => health?.status === 'healthy', not: isUnhealthy, needs: ['health'] },
  nodeMark(['idle'], ({ marks }) => marks.idle, ['idleNodes']),
  nodeMark(['mirroring'], ({ marks }) => marks.mirroring, ['istio']),
  nodeMark(['outofmesh', 'om'], ({ marks }) => marks.outOfMesh, ['outOfMesh']),
  nodeMark(['outside', 'outsider'], ({ marks }) => marks.outside),
  nodeMark(['requestrouting', 'rr'], ({ marks }) => marks.requestRouting, ['istio']),
  nodeMark(['requesttimeout', 'rto'], ({ marks }) => marks.requestTimeout, ['istio']),
  nodeMark(['serviceentry', 'se'], ({ marks }) => marks.serviceEntry, ['serviceEntries']),
  nodeMark(['sidecar', 'sc'], ({ marks }) => !marks.outOfMesh, ['outOfMesh']),
  nodeMark(['tcptrafficshifting', 'tcpts'], ({ marks }) => marks.tcpTrafficShifting, ['istio']),
  nodeMark(['trafficshifting', 'ts'], ({ marks }) => marks.trafficShifting, ['istio']),
  nodeMark(['trafficsource', 'root'], ({ marks }) => marks.root),
  nodeMark(['virtualservice', 'vs'], ({ marks }) => marks.routes, ['istio']),
  nodeMark(['waypoint'], ({ marks }) => marks.waypoint, ['ambient']),
  nodeMark(['workloadentry', 'we'], ({ marks }) => marks.workloadEntries, ['workloadEntries']),
  edgeNumber(
    ['grpc'],
    flow('grpc', ({ traffic }) => traffic.rate),
  ),
  edgeNumber(['%grpcerror', '%grpcerr', 'grpcerr'], flow('grpc', percentFailed)),
  edgeNumber(
    ['%grpctraffic'],
    flow('grpc', ({ traffic }) => traffic.share * 100),
  ),
  edgeNumber(
    ['http'],
    flow('http', ({ traffic }) => traffic.rate),
  ),
  edgeNumber(['%httperror', '%httperr', 'httperr'], flow('http', percentFailed)),
  edgeNumber(
    ['%httptraffic'],
    flow('http', ({ traffic }) => traffic.share * 100),
  ),
  edgeNumber(['responsetime', 'rt'], ({ responseTime: time }) => time?.p95 ?? time?.avg, ['responseTime']),
  edgeNumber(
    ['tcp'],
    flow('tcp', ({ traffic }) => traffic.rate),
  ),
  edgeNumber(['throughput'], ({ throughput }) => throughput?.request ?? throughput?.response, ['throughput']),
  { of: 'edge', type: 'string', names: ['protocol'], values: ['grpc', 'http', 'tcp'], read: ({ protocol }) => [protocol] },
  { of: 'edge', type: 'string', names: ['sourceprincipal'], read: ({ sourcePrincipal }) => [sourcePrincipal], needs: ['security'] },
  { of: 'edge', type: 'string', names: ['destprincipal'], read: ({ destPrincipal }) => [destPrincipal], needs: ['security'] },
  { of: 'edge', type: 'flag', names: ['mtls'], read: ({ mtls }) => (mtls ?? 0) > 0, needs: ['security'] },
  { of: 'edge', type: 'flag', names: ['traffic'], read: ({ traffic }) => traffic.rate > 0 },
];

const byName: ReadonlyMap<string, Operand> = new Map(operands.flatMap((operand) => operand.names.map((name) => [name, operand])));

/** The operand of a name, in any case; `label:<key>` is one for each key. */
export function operandOf(name: string): Operand | undefined {
  const key = /^label:(.+)$/is.exec(name)?.[1];
  if (key === undefined) return byName.get(name.toLowerCase());
  const read = ({ labels }: GraphNode): readonly (string | undefined)[] => [
    labels !== undefined && Object.hasOwn(labels, key) ? labels[key] : undefined,
  ];
  return { of: 'node', type: 'string', names: [name], read, needs: ['labels'] };
}
