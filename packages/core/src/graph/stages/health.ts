import type { Workload } from '../../facts/derived/workloads.js';
import type { Facts, InputName } from '../../facts/facts.js';
import { combineHealth, judgeTraffic, unblamed } from '../../health/judge-traffic.js';
import { judgeWorkload, type ProxySync } from '../../health/judge-workload.js';
import type { Direction, ToleranceSet } from '../../health/tolerance.js';
import { type Health, healthRank, type HealthReason } from '../../model/health.js';
import type { DraftEdge, DraftNode } from '../draft.js';
import { flowsOf, isJudged, type JudgedEdge } from '../flows.js';
import { tolerancesOf, type ToleranceInputs } from '../node-tolerances.js';
import { workloadsOf } from '../node-workloads.js';
import { defineStage, type GraphStage } from './stage.js';

type Inputs = ToleranceInputs | Extract<InputName, 'derived:proxy-sync'>;

/**
 * Judges edges by their traffic, and nodes by traffic and by the pods behind them. An edge is as bad as the outbound
 * tolerances of its source or the inbound ones of its target say. TCP carries no error signal: an edge with TCP traffic is
 * healthy, a node with nothing else is judged by its pods only.
 */
export const health: GraphStage<Inputs> = defineStage({
  name: 'health',
  feature: 'health',
  inputs: () => ['Service', 'derived:apps', 'derived:proxy-sync', 'derived:workloads'],
  apply(draft, facts, { healthRules }) {
    const tolerances = new Map<DraftNode, ToleranceSet>();
    for (const node of draft.nodes.values()) {
      const { tolerances: mine, own } = tolerancesOf(node, facts, healthRules);
      if (own !== undefined) node.marks.ownTolerances = own;
      tolerances.set(node, mine);
      const received = judgeEdges(node.incoming, 'inbound', mine);
      const sent = judgeEdges(node.outgoing, 'outbound', mine);
      node.health = combineHealth(received, node.identity.type === 'service' ? beyond(received, sent) : sent);
      for (const workload of workloadsOf(node, facts)) {
        node.health = combineHealth(node.health, judgeWorkload(workload, proxySyncOf(workload, facts)));
      }
    }
    for (const [source, outbound] of tolerances) {
      for (const edge of source.outgoing) edge.health = edgeHealth(edge, outbound, tolerances.get(edge.target) ?? outbound);
    }
  },
});

/** A service sends on what it receives: what it is blamed for as a receiver is not told again. */
function beyond(received: Health, sent: Health): Health {
  const reasons = sent.reasons.filter((reason) => !received.reasons.some((told) => isEcho(reason, told)));
  return reasons.length === sent.reasons.length ? sent : { status: sent.status, reasons };
}

function isEcho(reason: HealthReason, told: HealthReason): boolean {
  if (reason.kind !== 'traffic' || told.kind !== 'traffic') return false;
  return reason.protocol === told.protocol && reason.code === told.code && reason.status === told.status;
}

/** Of the proxies that a control plane speaks of. A workload without any is not judged by them. */
function proxySyncOf({ cluster, namespace, pods }: Workload, facts: Facts<'derived:proxy-sync'>): ProxySync | undefined {
  const index = facts.derived('proxy-sync');
  let total = 0;
  let synced = 0;
  for (const { metadata } of pods) {
    const isSynced = index.isSynced(cluster, namespace, metadata.name);
    if (isSynced !== undefined) total += 1;
    if (isSynced === true) synced += 1;
  }
  return total === 0 ? undefined : { synced, total };
}

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
