import type { GraphEdge, GraphNode, MeshGraph } from '@meshlens/core';
import type { Flows } from './flows.js';
import { type Total, totalsOf } from './totals.js';

/**
 * What enters and leaves a node. Rates are the node's own, which hold also where some of its edges are hidden; how requests that it
 * sends end, only its edges tell.
 */
export function nodeFlows({ edges }: MeshGraph, { id, traffic }: GraphNode): Pick<Flows, 'inbound' | 'outbound'> {
  const sent = totalsOf(edges.filter(({ source }) => source === id));
  const inbound = traffic.flatMap(({ protocol, unit, in: rate, inErrors, inCodes }): readonly Total[] =>
    rate > 0 ? [{ protocol, unit, rate, errors: protocol === 'tcp' ? undefined : inErrors, codes: inCodes }] : [],
  );
  const outbound = traffic.flatMap(({ protocol, unit, out: rate }): readonly Total[] => {
    const known = sent.find((total) => total.protocol === protocol && total.unit === unit);
    return rate > 0 ? [{ protocol, unit, rate, errors: known?.errors, codes: known?.codes ?? [] }] : [];
  });
  return { inbound: inOrder(inbound), outbound: inOrder(outbound) };
}

/** HTTP, gRPC, TCP. */
function inOrder(totals: readonly Total[]): readonly Total[] {
  return (['http', 'grpc', 'tcp'] as const).flatMap((protocol) => totals.filter((total) => total.protocol === protocol));
}

/** One side of a node: its edges there with the node at the other end, in the graph's order. */
export function neighboursOf(
  { edges, nodes }: MeshGraph,
  { id }: GraphNode,
  side: 'callees' | 'callers',
): readonly { readonly edge: GraphEdge; readonly node: GraphNode }[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return edges.flatMap((edge) => {
    if ((side === 'callers' ? edge.target : edge.source) !== id) return [];
    const node = byId.get(side === 'callers' ? edge.source : edge.target);
    return node ? [{ edge, node }] : [];
  });
}
