import type { Protocol } from '../../model/traffic.js';
import { type Call, isKnown, PASSTHROUGH, type TrafficSample } from '../../telemetry/sample.js';
import { addTraffic } from '../add-traffic.js';
import { bestReports } from '../best-reports.js';
import { addDestService } from '../dest-services.js';
import type { DraftEdge, DraftNode, GraphDraft } from '../draft.js';
import type { NodeIdentity } from '../identity.js';
import { type Placement, placement } from '../placement.js';
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
    const place = placement(draft, facts, options);
    const draw = (call: Call, protocol: Protocol): readonly DraftEdge[] => {
      const placed = place(call);
      return placed === undefined ? [] : drawn(draft, { call, protocol, placed });
    };
    for (const { name, unit } of trafficMetrics(options)) {
      for (const { call, protocol, rate, code, flags } of bestReports(facts.samples(name), tellingApart)) {
        if (unit === 'requests' && !countsRequests(protocol, options)) continue;
        const legs = draft.legsOf(call, protocol, draw);
        const flow = { rate, unit, code, flags, host: call.destination.host };
        for (const edge of legs) addTraffic(edge, flow);
      }
    }
  },
});

/**
 * Codes and flags tell calls apart: where the ends disagree on them, both are counted. Hosts do not, since an end may know
 * a service by another one: what the called end tells of is all that it received.
 */
const tellingApart = {
  numberOf: ({ pair }: Call): number => pair,
  alike: (a: TrafficSample, b: TrafficSample): boolean => a.code === b.code && a.flags === b.flags && a.protocol === b.protocol,
};

interface Drawing {
  readonly call: Call;
  readonly protocol: Protocol;
  readonly placed: Placement;
}

function drawn(draft: GraphDraft, { call, protocol, placed }: Drawing): readonly DraftEdge[] {
  const from = draftNode(draft, placed.source, placed.fromWaypoint);
  const to = draftNode(draft, placed.destination, placed.toWaypoint);
  if (placed.service === undefined) {
    noteDestService(call, to);
    return [draft.edge(from, to, protocol)];
  }
  const service = draft.node(placed.service);
  service.marks.injected = true;
  noteDestService(call, to);
  noteDestService(call, service);
  return [draft.edge(from, service, protocol), draft.edge(service, to, protocol)];
}

function draftNode(draft: GraphDraft, identity: NodeIdentity, waypoint: boolean): DraftNode {
  const node = draft.node(identity);
  if (waypoint) node.marks.waypoint = true;
  if (identity.service === PASSTHROUGH || identity.service === 'BlackHoleCluster') node.marks.egressCluster = true;
  return node;
}

function noteDestService({ destination: { cluster, serviceNamespace, service } }: Call, node: DraftNode): void {
  if (!isKnown(cluster) || !isKnown(serviceNamespace) || !isKnown(service)) return;
  addDestService(node, { cluster, namespace: serviceNamespace, name: service });
}
