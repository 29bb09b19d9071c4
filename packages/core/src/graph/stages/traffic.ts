import { isKnown, type TrafficSample } from '../../telemetry/sample.js';
import { addTraffic } from '../add-traffic.js';
import { bestReports } from '../best-reports.js';
import type { DraftNode, GraphDraft } from '../draft.js';
import type { NodeIdentity } from '../identity.js';
import { placement } from '../placement.js';
import { countsRequests, type TrafficMetricName, trafficMetrics } from '../rates.js';
import { defineStage, type GraphStage } from './stage.js';

/** Nodes, edges and rates from telemetry. Reports of both ends of a call are counted once. */
export const traffic: GraphStage<`metric:${TrafficMetricName}` | 'derived:waypoints'> = defineStage({
  name: 'traffic',
  inputs: (options) => [
    ...trafficMetrics(options).map(({ name }) => `metric:${name}` as const),
    ...(options.ambientTraffic === 'none' ? [] : (['derived:waypoints'] as const)),
  ],
  apply(draft, facts, options) {
    const place = placement(facts, options);
    for (const { name, unit } of trafficMetrics(options)) {
      for (const sample of bestReports(facts.samples(name), details)) {
        if (unit === 'requests' && !countsRequests(sample.protocol, options)) continue;
        const placed = place(sample);
        if (placed === undefined) continue;

        const from = draftNode(draft, placed.source, placed.fromWaypoint);
        const to = draftNode(draft, placed.destination, placed.toWaypoint);
        const flow = { rate: sample.rate, unit, code: sample.code, flags: sample.flags, host: sample.destination.host };
        if (placed.service === undefined) {
          noteDestService(sample, to);
          addTraffic(draft.edge(from, to, sample.protocol), flow);
          continue;
        }
        const service = draft.node(placed.service);
        service.marks.injected = true;
        noteDestService(sample, to, service);
        addTraffic(draft.edge(from, service, sample.protocol), flow);
        addTraffic(draft.edge(service, to, sample.protocol), flow);
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

function noteDestService({ destination: { cluster, serviceNamespace, service } }: TrafficSample, ...nodes: readonly DraftNode[]): void {
  if (!isKnown(cluster) || !isKnown(serviceNamespace) || !isKnown(service)) return;
  const key = `${cluster}\n${serviceNamespace}\n${service}`;
  for (const node of nodes) {
    if (!node.destServices.has(key)) node.destServices.set(key, { cluster, namespace: serviceNamespace, name: service });
  }
}

/** Codes, flags and hosts tell calls apart: where the ends disagree on them, both are counted. */
function details({ protocol, code, flags, destination }: TrafficSample): string {
  return `${protocol}\n${code}\n${flags}\n${destination.host}`;
}
