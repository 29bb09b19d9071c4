import { combineHealth, judgeTraffic, type RatesByCode } from '../../health/judge-traffic.js';
import type { Health } from '../../model/health.js';
import type { DraftEdge, DraftNode, GraphDraft } from '../draft.js';
import { defineStage, type GraphStage } from './stage.js';

/**
 * Judges edges and nodes by their traffic. An edge is as bad as its source's outbound or its target's inbound tolerance says.
 * TCP carries no error signal: an edge with TCP traffic is healthy, a node with nothing else is not judged.
 */
export const health: GraphStage<never> = defineStage({
  name: 'health',
  feature: 'health',
  inputs: () => [],
  apply(draft) {
    for (const edge of draft.edges.values()) edge.health = edgeHealth(edge);
    const flows = flowsByNode(draft);
    for (const node of draft.nodes.values()) {
      const { inbound, outbound } = flows.get(node) ?? { inbound: {}, outbound: {} };
      node.health = combineHealth(judgeTraffic(inbound, 'inbound'), judgeTraffic(outbound, 'outbound'));
    }
  },
});

function edgeHealth(edge: DraftEdge): Health {
  if (edge.protocol === 'tcp') return { status: edge.rate > 0 ? 'healthy' : 'na', reasons: [] };
  const rates: RatesByCode = { [edge.protocol]: Object.fromEntries([...edge.codes].map(([code, { rate }]) => [code, rate])) };
  const inbound = judgeTraffic(rates, 'inbound');
  const outbound = judgeTraffic(rates, 'outbound');
  return inbound.status === outbound.status ? inbound : combineHealth(inbound, outbound);
}

interface NodeFlows {
  readonly inbound: { http: Record<string, number>; grpc: Record<string, number> };
  readonly outbound: { http: Record<string, number>; grpc: Record<string, number> };
}

function flowsByNode(draft: GraphDraft): Map<DraftNode, NodeFlows> {
  const flows = new Map<DraftNode, NodeFlows>();
  const of = (node: DraftNode): NodeFlows => {
    let found = flows.get(node);
    if (found === undefined) flows.set(node, (found = { inbound: { http: {}, grpc: {} }, outbound: { http: {}, grpc: {} } }));
    return found;
  };
  for (const { protocol, source, target, codes } of draft.edges.values()) {
    if (protocol === 'tcp') continue;
    for (const [code, { rate }] of codes) {
      const out = of(source).outbound[protocol];
      const into = of(target).inbound[protocol];
      out[code] = (out[code] ?? 0) + rate;
      into[code] = (into[code] ?? 0) + rate;
    }
  }
  return flows;
}
