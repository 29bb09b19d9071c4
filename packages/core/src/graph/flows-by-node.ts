import type { DraftEdge, DraftNode, GraphDraft } from './draft.js';

type Rates = Map<'http' | 'grpc', Map<string, number>>;

/** What a node receives and sends, by protocol and response code. */
export interface NodeFlows {
  readonly inbound: Rates;
  readonly outbound: Rates;
}

/** Adds up the edges of every node. Nodes without HTTP or gRPC are left out. */
export function flowsByNode(draft: GraphDraft): ReadonlyMap<DraftNode, NodeFlows> {
  const flows = new Map<DraftNode, NodeFlows>();
  const of = (node: DraftNode): NodeFlows => {
    let found = flows.get(node);
    if (found === undefined) flows.set(node, (found = { inbound: new Map(), outbound: new Map() }));
    return found;
  };
  for (const edge of draft.edges.values()) {
    if (edge.protocol === 'tcp' || edge.rate <= 0) continue;
    addRates(of(edge.source).outbound, edge);
    addRates(of(edge.target).inbound, edge);
  }
  return flows;
}

/** What flows over one edge, by protocol and response code. */
export function flowsOfEdge(edge: DraftEdge): Rates {
  const rates: Rates = new Map();
  addRates(rates, edge);
  return rates;
}

function addRates(rates: Rates, { protocol, codes }: DraftEdge): void {
  if (protocol === 'tcp') return;
  let byCode = rates.get(protocol);
  if (byCode === undefined) rates.set(protocol, (byCode = new Map<string, number>()));
  for (const [code, { rate }] of codes) byCode.set(code, (byCode.get(code) ?? 0) + rate);
}
