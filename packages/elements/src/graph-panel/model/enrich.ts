import type { GraphEdge, GraphNode, MeshGraph } from '@meshlens/core';
import type { Subject } from './subject.js';

/** Adds what only the node graph of the selection tells, found by id: the graph in hand need not ask for it of every edge. */
export function enrich(subject: Subject, detail: MeshGraph | undefined): Subject {
  if (detail === undefined) return subject;
  if (subject.kind === 'node') return { kind: 'node', node: enrichNode(subject.node, detail) };
  if (subject.kind !== 'edge') return subject;
  return { ...subject, edge: enrichEdge(subject.edge, detail) };
}

function enrichEdge(edge: GraphEdge, { edges }: MeshGraph): GraphEdge {
  const known = edges.find(({ id }) => id === edge.id);
  if (known === undefined) return edge;
  const { mtls, sourcePrincipal, destPrincipal, responseTime, throughput } = known;
  return {
    ...edge,
    ...(mtls !== undefined && { mtls }),
    ...(sourcePrincipal !== undefined && { sourcePrincipal }),
    ...(destPrincipal !== undefined && { destPrincipal }),
    ...(responseTime !== undefined && { responseTime }),
    ...(throughput !== undefined && { throughput }),
  };
}

function enrichNode(node: GraphNode, { nodes }: MeshGraph): GraphNode {
  const known = nodes.find(({ id }) => id === node.id);
  if (known === undefined) return node;
  const { labels, responseTime } = known;
  return { ...node, ...(labels !== undefined && { labels }), ...(responseTime !== undefined && { responseTime }) };
}
