import { isKnown, type TrafficSample } from '../../telemetry/sample.js';
import { addReceived, addSent, addToEdge, type Flow } from '../add-traffic.js';
import { bestReports } from '../best-reports.js';
import type { DraftEdge, DraftNode, GraphDraft } from '../draft.js';
import { idOf, type NodeIdentity } from '../identity.js';
import { addLatency, noLatency } from '../latency.js';
import type { GraphOptions } from '../options.js';
import { type Placement, placement } from '../placement.js';
import { countsRequests, wantsRequests } from '../rates.js';
import { defineStage, type GraphStage } from './stage.js';

/**
 * Splits the requests between two nodes by operation: caller, operation, called node. Requests that were not classified
 * are then no longer shown between these two; what is no request stays. Totals of the two nodes do not change.
 * Source: kiali appender/aggregate_node.go, which drops TCP between the two as well.
 */
export const operations: GraphStage<'metric:operations' | 'derived:waypoints'> = defineStage({
  name: 'operations',
  feature: 'operations',
  inputs: (options) => {
    if (!applies(options)) return [];
    return ['metric:operations', ...(options.ambientTraffic === 'none' ? [] : (['derived:waypoints'] as const))];
  },
  apply(draft, facts, options) {
    if (!applies(options)) return;
    const place = placement(facts, options);
    const split = new Set<DraftEdge>();
    for (const sample of bestReports(facts.samples('operations'), details)) {
      const placed = countsRequests(sample.protocol, options) ? place(sample) : undefined;
      if (placed === undefined) continue;
      const edge = draft.findEdge(placed.source, placed.service ?? placed.destination, sample.protocol);
      if (edge === undefined || !(sample.rate > 0)) continue;
      split.add(edge);
      const node = draft.node(operationNode(placed, options.operationLabel, sample.operation));
      if (placed.service !== undefined) nameApp(node, sample.destination.app);
      const { rate, code, flags } = sample;
      addThrough(draft, { edge, node, flow: { rate, unit: 'requests', code, flags, host: sample.destination.host } });
    }
    for (const { id, target, latency } of split) {
      draft.edges.delete(id);
      if (latency !== undefined) addLatency((target.latency ??= noLatency()), latency);
    }
  },
});

function applies(options: GraphOptions): boolean {
  return wantsRequests(options) && (options.graphType !== 'service' || options.focus !== undefined);
}

function addThrough(
  draft: GraphDraft,
  { edge, node, flow }: { readonly edge: DraftEdge; readonly node: DraftNode; readonly flow: Flow },
): void {
  addToEdge(draft.edge(edge.source, node, edge.protocol), flow);
  addToEdge(draft.edge(node, edge.target, edge.protocol), flow);
  addReceived(node, edge.protocol, flow);
  addSent(node, edge.protocol, flow);
}

/** One node per operation in a namespace, or of a service where services are shown. */
function operationNode({ service, destination }: Placement, label: string, value: string): NodeIdentity {
  const { cluster, namespace } = service ?? destination;
  const named = service?.service === undefined ? [] : [service.service];
  return {
    id: idOf('operation', cluster, namespace, label, value, ...named),
    type: 'aggregate',
    cluster,
    namespace,
    aggregate: { label, value },
    ...(service?.service !== undefined && { service: service.service }),
  };
}

/** It belongs to the app that it is called on; of several the first in the alphabet. */
function nameApp(node: DraftNode, app: string): void {
  if (isKnown(app) && (node.app === undefined || app < node.app)) node.app = app;
}

function details({ protocol, code, flags, destination, operation }: TrafficSample & { readonly operation: string }): string {
  return `${protocol}\n${code}\n${flags}\n${destination.host}\n${operation}`;
}
