import type { RatesByCode } from '../health/judge-traffic.js';
import type { DraftEdge, DraftNode, GraphDraft } from './draft.js';
import { Tally } from './tally.js';

/** What a node receives and sends, by protocol and response code. */
export interface NodeFlows {
  readonly inbound: readonly Flows[];
  readonly outbound: readonly Flows[];
}

interface Flows {
  readonly protocol: 'http' | 'grpc';
  readonly codes: Tally;
}

/** Adds up the edges of every node. Nodes without HTTP or gRPC are left out. */
export function flowsByNode(draft: GraphDraft): ReadonlyMap<DraftNode, NodeFlows> {
  const flows = new Map<DraftNode, Record<keyof NodeFlows, Flows[]>>();
  const of = (node: DraftNode): Record<keyof NodeFlows, Flows[]> => {
    let found = flows.get(node);
    if (found === undefined) flows.set(node, (found = { inbound: [], outbound: [] }));
    return found;
  };
  for (const edge of draft.edges) {
    if (edge.protocol === 'tcp' || edge.rate <= 0) continue;
    addRates(of(edge.source).outbound, edge.protocol, edge);
    addRates(of(edge.target).inbound, edge.protocol, edge);
  }
  return flows;
}

function addRates(flows: Flows[], protocol: Flows['protocol'], { codes }: DraftEdge): void {
  let mine = flows.find((each) => each.protocol === protocol);
  if (mine === undefined) flows.push((mine = { protocol, codes: new Tally() }));
  for (const { name, rate } of codes.all) mine.codes.add(name, rate);
}

/** As health judges them. */
export function ratesOf(flows: readonly Flows[]): RatesByCode {
  return flows.map(({ protocol, codes }) => ({ protocol, codes: codes.published() }));
}
