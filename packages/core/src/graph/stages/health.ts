import type { HealthRules } from '../../health/health-rules.js';
import { combineHealth, judgeTraffic } from '../../health/judge-traffic.js';
import { judgeWorkload } from '../../health/judge-workload.js';
import type { CompiledTolerance } from '../../health/tolerance.js';
import { type Health, healthRank } from '../../model/health.js';
import type { DraftEdge, DraftNode } from '../draft.js';
import { flowsByNode, ratesOf } from '../flows-by-node.js';
import { tolerancesOf, type ToleranceInputs } from '../node-tolerances.js';
import { workloadsOf } from '../node-workloads.js';
import { defineStage, type GraphStage } from './stage.js';

const notKnown: Health = { status: 'na', reasons: [] };

/**
 * Judges edges by their traffic, and nodes by traffic and by the pods behind them. An edge is as bad as the outbound
 * tolerances of its source or the inbound ones of its target say. TCP carries no error signal: an edge with TCP traffic is
 * healthy, a node with nothing else is judged by its pods only.
 */
export const health: GraphStage<ToleranceInputs> = defineStage({
  name: 'health',
  feature: 'health',
  inputs: () => ['Service', 'derived:apps', 'derived:workloads'],
  apply(draft, facts, { healthRules }) {
    const tolerances = new Map<DraftNode, readonly CompiledTolerance[]>();
    const flows = flowsByNode(draft);
    for (const node of draft.nodes.values()) {
      const { tolerances: mine, own } = tolerancesOf(node, facts, healthRules);
      if (own !== undefined) node.marks.ownTolerances = own;
      tolerances.set(node, mine);
      const { inbound = [], outbound = [] } = flows.get(node) ?? {};
      const pods = workloadsOf(node.identity, facts).map((workload) => judgeWorkload(workload));
      node.health = combineHealth(
        judgeTraffic(ratesOf(inbound), 'inbound', mine),
        judgeTraffic(ratesOf(outbound), 'outbound', mine),
        ...pods,
      );
    }
    for (const edge of draft.edges) {
      edge.health = edgeHealth(edge, { outbound: tolerances.get(edge.source) ?? [], inbound: tolerances.get(edge.target) ?? [] });
    }
  },
});

function edgeHealth(
  edge: DraftEdge,
  tolerances: Readonly<Record<'inbound' | 'outbound', ReturnType<HealthRules['tolerancesFor']>>>,
): Health {
  if (edge.rate <= 0) return notKnown;
  if (edge.protocol === 'tcp') return { status: 'healthy', reasons: [] };
  const rates = [{ protocol: edge.protocol, codes: edge.codes.all }];
  const inbound = judgeTraffic(rates, 'inbound', tolerances.inbound);
  const outbound = judgeTraffic(rates, 'outbound', tolerances.outbound);
  return healthRank[outbound.status] > healthRank[inbound.status] ? outbound : inbound;
}
