import type { Protocol } from '../../model/traffic.js';
import { type Call, PASSTHROUGH } from '../../telemetry/sample.js';
import { addTraffic } from '../add-traffic.js';
import { addDestService } from '../dest-services.js';
import type { DraftEdge, DraftNode, GraphDraft } from '../draft.js';
import { type Placement, placement, type Stop } from '../placement.js';
import { countsRequests, type TrafficMetricName, trafficMetrics } from '../rates.js';
import { defineStage, type GraphStage } from './stage.js';

/** Nodes, edges and rates from telemetry, which tells of each call once: reports of its ends are settled when facts are loaded. */
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
      return placed === undefined ? [] : drawn(draft, placed, protocol);
    };
    for (const { name, unit } of trafficMetrics(options)) {
      const reports = facts.samples(name);
      for (let row = 0; row < reports.calls.length; row++) {
        const call = reports.calls[row] as Call;
        const { protocol, code, flags } = reports.outcomeAt(row);
        if (unit === 'requests' && !countsRequests(protocol, options)) continue;
        const legs = draft.legsOf(call, protocol, draw);
        const flow = { rate: reports.values[row] as number, unit, code, flags, host: call.destination.host };
        for (const edge of legs) addTraffic(edge, flow);
      }
    }
  },
});

function drawn(draft: GraphDraft, { source, service, destination }: Placement, protocol: Protocol): readonly DraftEdge[] {
  const from = nodeAt(draft, source);
  const to = nodeAt(draft, destination);
  if (service === undefined) return [draft.edge(from, to, protocol)];
  const between = nodeAt(draft, service);
  return [draft.edge(from, between, protocol), draft.edge(between, to, protocol)];
}

function nodeAt(draft: GraphDraft, stop: Stop): DraftNode {
  if (stop.node !== undefined) return stop.node;
  const node = draft.node(stop.identity);
  const { service } = stop.identity;
  if (stop.isWaypoint) node.marks.waypoint = true;
  if (stop.isInjected) node.marks.injected = true;
  if (service === PASSTHROUGH || service === 'BlackHoleCluster') node.marks.egressCluster = true;
  if (stop.calledAs !== undefined) addDestService(node, stop.calledAs);
  stop.node = node;
  return node;
}
