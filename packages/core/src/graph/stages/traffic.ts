import { PASSTHROUGH } from '../../telemetry/sample.js';
import { addTraffic } from '../add-traffic.js';
import { addDestService } from '../dest-services.js';
import type { DraftEdge } from '../draft-edge.js';
import type { DraftNode, GraphDraft } from '../draft.js';
import { type Legs, legsBy, legsOver, NO_EDGE } from '../legs.js';
import { type Placement, placement, type Stop } from '../placement.js';
import type { Sort } from '../node-totals.js';
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
    for (const { name, unit } of trafficMetrics(options)) {
      const reports = facts.samples(name);
      const legsOf = legsBy(draft, (call, protocol) => {
        const placed = place(call);
        return placed === undefined ? legsOver(undefined) : drawn(draft, placed, { protocol, unit });
      });
      for (let row = 0; row < reports.calls.length; row++) {
        const { protocol, code, flags } = reports.outcomeAt(row);
        if (unit === 'requests' && !countsRequests(protocol, options)) continue;
        const { first, second } = legsOf(reports, row, protocol);
        const flow = draft.columns.flows.note({ rate: reports.values[row] as number, code, flags, host: reports.hosts[row] as string });
        if (first !== NO_EDGE) addTraffic(draft.edgeOf(first), flow);
        if (second !== NO_EDGE) addTraffic(draft.edgeOf(second), flow);
      }
    }
  },
});

function drawn(draft: GraphDraft, { source, service, destination }: Placement, sort: Sort): Legs {
  const from = nodeAt(draft, source);
  const to = nodeAt(draft, destination);
  if (service === undefined) return legsOver(edgeOf(draft, { from, to }, sort));
  const between = nodeAt(draft, service);
  return legsOver(edgeOf(draft, { from, to: between }, sort), edgeOf(draft, { from: between, to }, sort));
}

function edgeOf(
  draft: GraphDraft,
  { from, to }: { readonly from: DraftNode; readonly to: DraftNode },
  { protocol, unit }: Sort,
): DraftEdge {
  const edge = draft.edge(from, to, protocol);
  edge.unit = unit;
  return edge;
}

function nodeAt(draft: GraphDraft, stop: Stop): DraftNode {
  const { site } = stop;
  const node = (site.node ??= draft.node(site.identity));
  if (stop.isDrawn) return node;
  const { service } = site.identity;
  if (stop.isWaypoint) node.marks.waypoint = true;
  if (stop.isInjected) node.marks.injected = true;
  if (service === PASSTHROUGH || service === 'BlackHoleCluster') node.marks.egressCluster = true;
  if (stop.calledAs !== undefined) addDestService(node, stop.calledAs);
  stop.isDrawn = true;
  return node;
}
