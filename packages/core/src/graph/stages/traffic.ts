import type { RateUnit } from '../../model/traffic.js';
import type { MetricName } from '../../telemetry/metrics.js';
import { isKnown, type TrafficSample } from '../../telemetry/sample.js';
import { addTraffic } from '../add-traffic.js';
import type { DraftEdge, DraftNode, GraphDraft } from '../draft.js';
import type { NodeIdentity } from '../identity.js';
import type { GraphOptions } from '../options.js';
import { placement } from '../placement.js';
import { defineStage, type GraphStage } from './stage.js';

type TrafficMetricName = 'requests' | 'grpcSent' | 'grpcReceived' | 'tcpSent' | 'tcpReceived';

/** The metrics that the asked rates are made of. */
function metricsFor({
  httpRates,
  grpcRates,
  tcpRates,
}: GraphOptions): readonly { readonly name: TrafficMetricName; readonly unit: RateUnit }[] {
  const parts = (rates: string): readonly ('sent' | 'received')[] =>
    (['sent', 'received'] as const).filter((part) => rates === part || rates === 'total');
  return [
    ...(httpRates === 'requests' || grpcRates === 'requests' ? [{ name: 'requests', unit: 'requests' } as const] : []),
    ...parts(grpcRates).map((part) => ({ name: part === 'sent' ? 'grpcSent' : 'grpcReceived', unit: 'messages' }) as const),
    ...parts(tcpRates).map((part) => ({ name: part === 'sent' ? 'tcpSent' : 'tcpReceived', unit: 'bytes' }) as const),
  ];
}

/** Nodes, edges and rates from telemetry. Reports of both ends of a call are counted once. */
export const traffic: GraphStage<`metric:${TrafficMetricName}` | 'derived:waypoints'> = defineStage({
  name: 'traffic',
  inputs: (options) => [
    ...metricsFor(options).map(({ name }) => `metric:${name}` as const),
    ...(options.ambientTraffic === 'none' ? [] : (['derived:waypoints'] as const)),
  ],
  apply(draft, facts, options) {
    const place = placement(facts, options);
    const counted: Counted = new Map();
    for (const { name, unit } of metricsFor(options)) {
      for (const sample of bestReportsFirst(facts.samples(name))) {
        if (sample.protocol === 'http' && options.httpRates === 'none') continue;
        if (sample.protocol === 'grpc' && unit === 'requests' && options.grpcRates !== 'requests') continue;
        const placed = place(sample);
        if (placed === undefined) continue;

        const from = draftNode(draft, placed.source, placed.fromWaypoint);
        const to = draftNode(draft, placed.destination, placed.toWaypoint);
        noteDestService(to, sample);
        const flow = { rate: sample.rate, unit, code: sample.code, flags: sample.flags, host: sample.destination.host };
        if (placed.service === undefined) {
          const edge = draft.edge(from, to, sample.protocol);
          if (isBestReport(counted, edge, { sample, name })) addTraffic(edge, flow);
          continue;
        }
        const service = draft.node(placed.service);
        service.marks.injected = true;
        noteDestService(service, sample);
        const edge = draft.edge(from, service, sample.protocol);
        const onward = draft.edge(service, to, sample.protocol);
        if (!isBestReport(counted, edge, { sample, name })) continue;
        addTraffic(edge, flow);
        addTraffic(onward, flow);
      }
    }
  },
});

function draftNode(draft: GraphDraft, identity: NodeIdentity, waypoint: boolean): DraftNode {
  const node = draft.node(identity);
  if (waypoint) node.marks.waypoint = true;
  if (identity.service === 'PassthroughCluster' || identity.service === 'BlackHoleCluster') node.marks.egressCluster = true;
  return node;
}

function noteDestService(node: DraftNode, { destination: { cluster, serviceNamespace, service } }: TrafficSample): void {
  if (!isKnown(cluster) || !isKnown(serviceNamespace) || !isKnown(service)) return;
  node.destServices.set(`${cluster}\n${serviceNamespace}\n${service}`, { cluster, namespace: serviceNamespace, name: service });
}

/** For each edge, which calls were counted and by whose report. */
type Counted = Map<DraftEdge, Map<string, TrafficSample['rank']>>;

/** Whether a sample is to be counted: the best-ranked report of a call is, with all of its parts. */
function isBestReport(
  counted: Counted,
  edge: DraftEdge,
  { sample, name }: { readonly sample: TrafficSample; readonly name: MetricName },
): boolean {
  let seen = counted.get(edge);
  if (seen === undefined) counted.set(edge, (seen = new Map<string, TrafficSample['rank']>()));
  const key = callKey(name, sample);
  const earlier = seen.get(key);
  if (earlier !== undefined) return earlier === sample.rank;
  seen.set(key, sample.rank);
  return true;
}

function callKey(name: MetricName, { source: s, destination: d, code, flags }: TrafficSample): string {
  return (
    `${name}\n${s.cluster}\n${s.namespace}\n${s.workload}\n${s.app}\n${s.version}\n${d.cluster}\n${d.serviceNamespace}\n${d.service}\n` +
    `${d.namespace}\n${d.workload}\n${d.app}\n${d.version}\n${code}\n${flags}\n${d.host}`
  );
}

function bestReportsFirst(samples: readonly TrafficSample[]): readonly TrafficSample[] {
  return [...samples].sort((a, b) => a.rank - b.rank);
}
