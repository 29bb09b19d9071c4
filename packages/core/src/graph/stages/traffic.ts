import type { Facts, InputName } from '../../facts/facts.js';
import type { RateUnit } from '../../model/traffic.js';
import type { MetricName } from '../../telemetry/metrics.js';
import { isKnown, type TrafficSample } from '../../telemetry/sample.js';
import { addTraffic } from '../add-traffic.js';
import type { DraftEdge, DraftNode, GraphDraft } from '../draft.js';
import { type Described, identify, serviceNode } from '../identity.js';
import type { GraphOptions } from '../options.js';
import { defineStage, type GraphStage } from './stage.js';

/** The metrics that the asked rates are made of. */
function metricsFor({ httpRates, grpcRates, tcpRates }: GraphOptions): readonly { readonly name: MetricName; readonly unit: RateUnit }[] {
  const both = ['sent', 'received'] as const;
  const parts = (rates: string): readonly ('sent' | 'received')[] => both.filter((part) => rates === part || rates === 'total');
  return [
    ...(httpRates === 'requests' || grpcRates === 'requests' ? [{ name: 'requests', unit: 'requests' } as const] : []),
    ...parts(grpcRates).map((part) => ({ name: part === 'sent' ? 'grpcSent' : 'grpcReceived', unit: 'messages' }) as const),
    ...parts(tcpRates).map((part) => ({ name: part === 'sent' ? 'tcpSent' : 'tcpReceived', unit: 'bytes' }) as const),
  ];
}

type TrafficInput = `metric:${MetricName}` | 'derived:waypoints';

/** Nodes, edges and rates from telemetry. Reports of both ends of a call are counted once. */
export const traffic: GraphStage<TrafficInput> = defineStage({
  name: 'traffic',
  inputs: (options): readonly TrafficInput[] => [
    ...metricsFor(options).map(({ name }) => `metric:${name}` as const),
    ...(options.ambientTraffic === 'none' ? [] : (['derived:waypoints'] as const)),
  ],
  apply(draft, facts, options) {
    const counted: Counted = new Map();
    for (const { name, unit } of metricsFor(options)) {
      for (const sample of inRank(facts.samples(name))) {
        if (sample.protocol === 'http' && options.httpRates === 'none') continue;
        if (sample.protocol === 'grpc' && unit === 'requests' && options.grpcRates !== 'requests') continue;
        addSample({ draft, facts, options, counted }, sample, { name, unit });
      }
    }
  },
});

/** For each edge, which calls were counted and by whose report. */
type Counted = Map<DraftEdge, Map<string, TrafficSample['rank']>>;

interface Work {
  readonly draft: GraphDraft;
  readonly facts: Facts<Extract<InputName, TrafficInput>>;
  readonly options: GraphOptions;
  readonly counted: Counted;
}

function addSample(work: Work, sample: TrafficSample, metric: { readonly name: MetricName; readonly unit: RateUnit }): void {
  const { draft, facts, options } = work;
  const waypoints = options.ambientTraffic === 'none' ? undefined : facts.derived('waypoints');
  const isWaypoint = (end: { cluster: string; namespace: string; workload: string }): boolean =>
    waypoints?.has(end.cluster, end.namespace, end.workload) ?? false;
  const fromWaypoint = isWaypoint(sample.source);
  const toWaypoint = isWaypoint(sample.destination);
  const source: Described = { ...sample.source, serviceNamespace: sample.source.namespace, service: '' };
  const graphType = options.graphType === 'service' ? 'workload' : options.graphType;
  const sourceIdentity = identify(fromWaypoint ? { ...source, app: '' } : source, graphType);
  const destIdentity = identify(toWaypoint ? { ...sample.destination, app: '' } : sample.destination, graphType);
  if (sourceIdentity === undefined || destIdentity === undefined) return;

  const { destination } = sample;
  const inject =
    options.injectServiceNodes &&
    isKnown(destination.service) &&
    destination.service !== 'PassthroughCluster' &&
    destIdentity.type !== 'service' &&
    !fromWaypoint &&
    !toWaypoint;
  const from = markedNode(draft, sourceIdentity, fromWaypoint);
  const to = markedNode(draft, destIdentity, toWaypoint);
  noteDestService(to, sample);
  const flow = { rate: sample.rate, unit: metric.unit, code: sample.code, flags: sample.flags, host: destination.host };
  if (!inject) {
    const edge = draft.edge(from, to, sample.protocol);
    if (isNew(work.counted, edge, sample, metric.name)) addTraffic(edge, flow);
    return;
  }
  const service = draft.node(serviceNode({ cluster: destination.cluster, namespace: destination.serviceNamespace }, destination.service));
  service.marks.injected = true;
  noteDestService(service, sample);
  const edge = draft.edge(from, service, sample.protocol);
  const onward = draft.edge(service, to, sample.protocol);
  if (!isNew(work.counted, edge, sample, metric.name)) return;
  addTraffic(edge, flow);
  addTraffic(onward, flow);
}

function markedNode(draft: GraphDraft, identity: Parameters<GraphDraft['node']>[0], waypoint: boolean): DraftNode {
  const node = draft.node(identity);
  if (waypoint) node.marks.waypoint = true;
  if (identity.type === 'service' && (identity.service === 'PassthroughCluster' || identity.service === 'BlackHoleCluster')) {
    node.marks.egressCluster = true;
  }
  return node;
}

function noteDestService(node: DraftNode, { destination: { cluster, serviceNamespace, service } }: TrafficSample): void {
  if (!isKnown(cluster) || !isKnown(serviceNamespace) || !isKnown(service)) return;
  node.destServices.set(`${cluster}\n${serviceNamespace}\n${service}`, { cluster, namespace: serviceNamespace, name: service });
}

/** Whether a sample is to be counted: the best-ranked report of a call is, with all of its parts. */
function isNew(counted: Counted, edge: DraftEdge, sample: TrafficSample, metricName: MetricName): boolean {
  let seen = counted.get(edge);
  if (seen === undefined) counted.set(edge, (seen = new Map<string, TrafficSample['rank']>()));
  const { source: s, destination: d } = sample;
  const key = [
    metricName,
    ...[s.cluster, s.namespace, s.workload, s.app, s.version],
    ...[d.cluster, d.serviceNamespace, d.service, d.namespace, d.workload, d.app, d.version],
    ...[sample.code, sample.flags, d.host],
  ].join('\n');
  const earlier = seen.get(key);
  if (earlier !== undefined) return earlier === sample.rank;
  seen.set(key, sample.rank);
  return true;
}

/** Best reports first. */
function inRank(samples: readonly TrafficSample[]): readonly TrafficSample[] {
  return [...samples].sort((a, b) => a.rank - b.rank);
}
