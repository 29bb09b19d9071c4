import type { DraftEdge } from '../draft-edge.js';
import type { DraftNode, GraphDraft } from '../draft.js';
import { defineStage, type GraphStage } from './stage.js';

/**
 * The service graph: workloads that stand between two services are taken out, and each service takes over
 * what its workloads send to services. A workload that no service leads to stays: it is where traffic comes from, also
 * where somebody calls it past all services, which Kiali loses.
 * A workload behind two services counts for both, since telemetry does not say on whose behalf it called.
 * A node graph is not reduced: its node and its neighbours are what is asked for.
 * Source: kiali graph/telemetry/common.go ReduceToServiceGraph.
 */
export const serviceReduction: GraphStage<never> = defineStage({
  name: 'service-reduction',
  inputs: () => [],
  apply(draft, _facts, options) {
    if (options.graphType !== 'service' || options.focus !== undefined) return;
    const outgoing = new Map(draft.nodes.map((node) => [node, [...node.outgoing]]));
    const behind = new Set<DraftNode>();
    for (const { source, target } of draft.edges) if (isService(source)) behind.add(target);
    for (const edge of draft.edges) draft.deleteEdge(edge);
    for (const [source, edges] of outgoing) {
      if (!isService(source)) {
        if (!behind.has(source)) takeOver(draft, source, edges);
        continue;
      }
      takeOver(draft, source, edges);
      for (const target of new Set(edges.map((edge) => edge.target))) {
        if (!isService(target)) takeOver(draft, source, outgoing.get(target) ?? []);
      }
    }
    draft.removeNodes(draft.nodes.filter((node) => !isService(node) && node.outgoing.length === 0));
    recount(draft);
  },
});

function isService(node: DraftNode): boolean {
  return node.identity.type === 'service';
}

/** Of what somebody sends, the part that goes to services. */
function takeOver(draft: GraphDraft, source: DraftNode, edges: readonly DraftEdge[]): void {
  for (const edge of edges) if (isService(edge.target)) draft.edge(source, edge.target, edge.protocol).addAll(edge);
}

/** What is sent is what the edges say; of what workloads receive nothing is drawn any more. */
function recount({ nodes, edges, columns: { totals } }: GraphDraft): void {
  for (const node of nodes) {
    totals.forget(node.number, 'out');
    if (!isService(node)) totals.forget(node.number, 'in');
  }
  for (const edge of edges) totals.addSent(edge.source.number, edge, edge.rate);
}
