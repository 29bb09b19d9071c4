import { type Call, isKnown } from '../../telemetry/sample.js';
import { bestReports } from '../../telemetry/best-reports.js';
import type { DraftEdge } from '../draft-edge.js';
import type { DraftNode, GraphDraft } from '../draft.js';
import type { Flow } from '../flow-column.js';
import { idOf, type NodeIdentity } from '../identity.js';
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
    const reports = facts.samples('operations');
    for (const row of bestReports(reports, reports.ids)) {
      const call = reports.calls[row] as Call;
      const { protocol, code, flags, operation } = reports.outcomeAt(row);
      const rate = reports.values[row] as number;
      const placed = countsRequests(protocol, options) ? place(call) : undefined;
      if (placed === undefined) continue;
      const source = draft.nodeAt(placed.source);
      const target = draft.nodeAt(placed.service ?? placed.destination);
      const edge = source && target && draft.findEdge(source, target, protocol);
      if (edge === undefined || !(rate > 0)) continue;
      split.add(edge);
      const node = draft.node(operationNode(placed, options.operationLabel, operation));
      if (placed.service !== undefined) nameApp(node, call.destination.app);
      addThrough(draft, { edge, node, flow: { rate, code, flags, host: call.destination.host } });
    }
    for (const edge of split) {
      draft.deleteEdge(edge);
      edge.target.undrawn = [...edge.target.undrawn, edge];
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
  const { flows, totals } = draft.columns;
  const noted = flows.note(flow);
  draft.edge(edge.source, node, edge.protocol).add(noted);
  draft.edge(node, edge.target, edge.protocol).add(noted);
  totals.addReceived(node.number, edge, { name: flow.code, rate: flow.rate });
  totals.addSent(node.number, edge, flow.rate);
}

/** One node per operation in a namespace, or of a service where services are shown. */
function operationNode({ service, destination }: Placement, label: string, value: string): NodeIdentity {
  const { cluster, namespace } = (service ?? destination).site.identity;
  const name = service?.site.identity.service;
  const named = name === undefined ? [] : [name];
  return {
    id: idOf('operation', cluster, namespace, label, value, ...named),
    type: 'aggregate',
    cluster,
    namespace,
    aggregate: { label, value },
    ...(name !== undefined && { service: name }),
  };
}

/** It belongs to the app that it is called on; of several the first in the alphabet. */
function nameApp(node: DraftNode, app: string): void {
  if (isKnown(app) && (node.app === undefined || app < node.app)) node.app = app;
}
