import { combineHealth, judgeTraffic, unblamed } from '../../health/judge-traffic.js';
import { judgeWorkload } from '../../health/judge-workload.js';
import type { Direction, ToleranceSet } from '../../health/tolerance.js';
import { type Health, healthRank } from '../../model/health.js';
import type { DraftEdge, DraftNode } from '../draft.js';
import { flowsOf, isJudged, type JudgedEdge } from '../flows.js';
import { tolerancesOf, type ToleranceInputs } from '../node-tolerances.js';
import { workloadsOf } from '../node-workloads.js';
import { defineStage, type GraphStage } from './stage.js';

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
    const tolerances = new Map<DraftNode, ToleranceSet>();
    for (const node of draft.nodes.values()) {
      const { tolerances: mine, own } = tolerancesOf(node, facts, healthRules);
      if (own !== undefined) node.marks.ownTolerances = own;
      tolerances.set(node, mine);
      node.health = combineHealth(judgeEdges(node.incoming, 'inbound', mine), judgeEdges(node.outgoing, 'outbound', mine));
      for (const workload of workloadsOf(node, facts)) node.health = combineHealth(node.health, judgeWorkload(workload));
    }
    for (const [source, outbound] of tolerances) {
      for (const edge of source.outgoing) edge.health = edgeHealth(edge, outbound, tolerances.get(edge.target) ?? outbound);
    }
  },
});

/** What flows over all of the edges together is only added up where one of them could be complained of. */
function judgeEdges(edges: readonly DraftEdge[], direction: Direction, tolerances: ToleranceSet): Health {
  let judged = false;
  for (const edge of edges) {
    if (!isJudged(edge)) continue;
    judged = true;
    if (isSpokenOf(edge, direction, tolerances)) return judgeTraffic(flowsOf(edges), direction, tolerances);
  }
  return judged ? unblamed.healthy : unblamed.na;
}

function edgeHealth(edge: DraftEdge, outbound: ToleranceSet, inbound: ToleranceSet): Health {
  if (edge.rate <= 0) return unblamed.na;
  if (!isJudged(edge)) return unblamed.healthy;
  const sent = isSpokenOf(edge, 'outbound', outbound) ? judgeTraffic(flowsOf([edge]), 'outbound', outbound) : unblamed.healthy;
  const received = isSpokenOf(edge, 'inbound', inbound) ? judgeTraffic(flowsOf([edge]), 'inbound', inbound) : unblamed.healthy;
  return healthRank[sent.status] > healthRank[received.status] ? sent : received;
}

function isSpokenOf(edge: JudgedEdge, direction: Direction, tolerances: ToleranceSet): boolean {
  const fitting = tolerances.for(direction, edge.protocol);
  for (const { code } of edge.codes) if (fitting.speakOf(code)) return true;
  return false;
}
