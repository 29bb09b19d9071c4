import { mergeFlows } from '../add-traffic.js';
import type { DraftEdge, DraftNode, GraphDraft } from '../draft.js';
import { findTraffic, trafficOf } from '../node-traffic.js';
import { defineStage, type GraphStage } from './stage.js';

/**
 * The service graph: workloads that stand between two services are taken out, and each service takes over
 * what its workloads send to services. A workload that nobody calls stays: it is where traffic comes from.
 * A workload behind two services counts for both, since telemetry does not say on whose behalf it called.
 * A node graph is not reduced: its node and its neighbours are what is asked for.
 * Source: kiali graph/telemetry/common.go ReduceToServiceGraph.
 */
export const serviceReduction: GraphStage<never> = defineStage({
  name: 'service-reduction',
  inputs: () => [],
  apply(draft, _facts, options) {
    if (options.graphType !== 'service' || options.focus !== undefined) return;
    const outgoing = new Map(Array.from(draft.nodes.values(), (node) => [node, [...node.outgoing]]));
    for (const edge of draft.edges) draft.deleteEdge(edge);
    for (const [source, edges] of outgoing) {
      if (isService(source)) {
        takeOver(
          draft,
          source,
          edges.filter((edge) => isService(edge.target)),
        );
        for (const workload of new Set(edges.map((edge) => edge.target))) {
          if (!isService(workload))
            takeOver(
              draft,
              source,
              (outgoing.get(workload) ?? []).filter((edge) => isService(edge.target)),
            );
        }
      } else if (source.marks.root === true) {
        takeOver(
          draft,
          source,
          edges.filter((edge) => isService(edge.target)),
        );
      }
    }
    const sources = new Set([...draft.edges].map((edge) => edge.source));
    for (const node of [...draft.nodes.values()]) if (!isService(node) && !sources.has(node)) draft.nodes.delete(node.identity.id);
    recountSent(draft);
  },
});

function isService(node: DraftNode): boolean {
  return node.identity.type === 'service';
}

function takeOver(draft: GraphDraft, source: DraftNode, edges: readonly DraftEdge[]): void {
  for (const edge of edges) mergeFlows(draft.edge(source, edge.target, edge.protocol), edge);
}

function recountSent(draft: GraphDraft): void {
  for (const node of draft.nodes.values()) for (const traffic of node.traffic) traffic.out = 0;
  for (const { source, protocol, unit, rate } of draft.edges) {
    const traffic = rate > 0 ? trafficOf(source, protocol, unit) : findTraffic(source, protocol);
    if (traffic !== undefined) traffic.out += rate;
  }
}
