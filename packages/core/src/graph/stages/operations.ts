import type { OperationSample } from '../../telemetry/edge-sample.js';
import { type Call, isKnown } from '../../telemetry/sample.js';
import { addReceived, addSent, addToEdge, type Flow } from '../add-traffic.js';
import { bestReports } from '../best-reports.js';
import type { DraftEdge, DraftNode, GraphDraft } from '../draft.js';
import { idOf, type NodeIdentity } from '../identity.js';
import { Latency } from '../latency.js';
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
    const place = placement(draft, facts, options);
    const split = new Set<DraftEdge>();
    for (const sample of bestReports(facts.samples('operations'), tellingApart)) {
      const placed = countsRequests(sample.protocol, options) ? place(sample.call) : undefined;
      if (placed === undefined) continue;
      const source = draft.nodes.get(placed.source.id);
      const target = draft.nodes.get((placed.service ?? placed.destination).id);
      const edge = source && target && draft.findEdge(source, target, sample.protocol);
      if (edge === undefined || !(sample.rate > 0)) continue;
      split.add(edge);
      const node = draft.node(operationNode(placed, options.operationLabel, sample.operation));
      if (placed.service !== undefined) nameApp(node, sample.call.destination.app);
      const { rate, code, flags } = sample;
      addThrough(draft, { edge, node, flow: { rate, unit: 'requests', code, flags, host: sample.call.destination.host } });
    }
    for (const edge of split) {
      const { target, latency } = edge;
      draft.deleteEdge(edge);
      if (latency !== undefined) (target.latency ??= new Latency()).add(latency);
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

const tellingApart = {
  numberOf: ({ id }: Call): number => id,
  alike: (a: OperationSample, b: OperationSample): boolean =>
    a.operation === b.operation && a.code === b.code && a.flags === b.flags && a.protocol === b.protocol,
};
