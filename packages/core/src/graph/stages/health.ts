import type { Workload } from '../../facts/derived/workloads.js';
import type { Facts, InputName } from '../../facts/facts.js';
import { combineHealth, judgeTraffic, unblamed } from '../../health/judge-traffic.js';
import { judgeWorkload, type ProxySync } from '../../health/judge-workload.js';
import type { Direction, ToleranceSet } from '../../health/tolerance.js';
import { type Health, healthRank, type HealthReason } from '../../model/health.js';
import type { DraftEdge } from '../draft-edge.js';
import type { DraftNode } from '../draft.js';
import { flowsOf, isJudged, type JudgedEdge } from '../flows.js';
import { ownTolerances, ruledTolerances, type ToleranceInputs } from '../node-tolerances.js';
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
    const nodes = draft.nodes;
    for (const node of nodes) {
      const own = ownTolerances(node, facts);
      if (own !== undefined) node.marks.ownTolerances = own.text;
      node.tolerances = own?.tolerances ?? ruledTolerances(node, healthRules);
    }
    const blamed: Blamed = { inbound: new Set(), outbound: new Set() };
    for (const { outgoing } of nodes) for (const edge of outgoing) edge.health = edgeHealth(edge, blamed);
    for (const node of nodes) {
      const received = judgeNode(node, 'inbound', blamed);
      const sent = judgeNode(node, 'outbound', blamed);
      node.health = combineHealth(received, node.identity.type === 'service' ? beyond(received, sent) : sent);
      for (const workload of workloadsOf(node, facts)) {
        node.health = combineHealth(node.health, judgeWorkload(workload, proxySyncOf(workload, facts)));
      }
    }
  },
});

/** The nodes that tolerances speak of some code of, in the calls to them and in the calls from them. */
type Blamed = Readonly<Record<Direction, Set<DraftNode>>>;

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
  if (index.isEmpty) return undefined;
  let total = 0;
  let synced = 0;
  for (const { metadata } of pods) {
    const isSynced = index.isSynced(cluster, namespace, metadata.name);
    if (isSynced !== undefined) total += 1;
    if (isSynced === true) synced += 1;
  }
  return total === 0 ? undefined : { synced, total };
}

/** What flows over all edges together is only added up where one of them could be complained of. */
function judgeNode(node: DraftNode, direction: Direction, blamed: Blamed): Health {
  const edges = direction === 'inbound' ? node.incoming : node.outgoing;
  if (node.tolerances !== undefined && blamed[direction].has(node)) return judgeTraffic(flowsOf(edges), direction, node.tolerances);
  for (const edge of edges) if (isJudged(edge)) return unblamed.healthy;
  return unblamed.na;
}

function edgeHealth(edge: DraftEdge, blamed: Blamed): Health {
  if (edge.rate <= 0) return unblamed.na;
  if (!isJudged(edge)) return unblamed.healthy;
  const sender = blame(edge, 'outbound', blamed);
  const receiver = blame(edge, 'inbound', blamed);
  if (sender === undefined && receiver === undefined) return unblamed.healthy;
  const flows = [{ protocol: edge.protocol, codes: edge.codeRates() }];
  const sent = sender === undefined ? unblamed.healthy : judgeTraffic(flows, 'outbound', sender);
  const received = receiver === undefined ? unblamed.healthy : judgeTraffic(flows, 'inbound', receiver);
  return healthRank[sent.status] > healthRank[received.status] ? sent : received;
}

/** The tolerances of the node at one end of an edge, where they speak of a code that flows over it. */
function blame(edge: JudgedEdge, direction: Direction, blamed: Blamed): ToleranceSet | undefined {
  const node = direction === 'inbound' ? edge.target : edge.source;
  const { tolerances } = node;
  if (tolerances === undefined || !edge.columns.flows.isSpokenOf(edge.number, tolerances.for(direction, edge.protocol))) return undefined;
  blamed[direction].add(node);
  return tolerances;
}
