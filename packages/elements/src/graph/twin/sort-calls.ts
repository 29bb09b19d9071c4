import { type GraphEdge, healthRank, type MeshGraph } from '@meshlens/core';
import { healthOf } from '../legend-table.js';

export const tableColumns = ['from', 'to', 'protocol', 'rate', 'errors', 'time', 'mtls', 'health'] as const;
export type TableColumn = (typeof tableColumns)[number];

export interface CallOrder {
  readonly column: TableColumn;
  readonly descending: boolean;
}

/** Equal calls stay in the order of the graph. */
export function sortCalls(
  edges: readonly GraphEdge[],
  names: ReadonlyMap<string, string>,
  { column, descending }: CallOrder,
): readonly GraphEdge[] {
  const name = (id: string): string => names.get(id) ?? '';
  const values: Readonly<Record<TableColumn, (edge: GraphEdge) => number | string>> = {
    from: ({ source }) => name(source),
    to: ({ target }) => name(target),
    protocol: ({ protocol = '' }) => protocol,
    rate: ({ traffic }) => traffic.rate,
    errors: errorShare,
    time: (edge) => timeOf(edge) ?? -1,
    mtls: ({ mtls = -1 }) => mtls,
    health: (edge) => healthRank[healthOf(edge)],
  };
  const value = values[column];
  const way = descending ? -1 : 1;
  return [...edges].sort((left, right) => {
    const [a, b] = [value(left), value(right)];
    return a === b ? 0 : (a < b ? -1 : 1) * way;
  });
}

/** Of a call itself, or of the first call of a node, or of what is directly in a box; undefined where there is none. */
export function placeOfCall(calls: readonly GraphEdge[], id: string, { nodes }: Pick<MeshGraph, 'nodes'>): number | undefined {
  const inside = new Set([id, ...nodes.flatMap((node) => (node.box === id ? [node.id] : []))]);
  const own = calls.findIndex((edge) => edge.id === id);
  const place = own >= 0 ? own : calls.findIndex(({ source, target }) => inside.has(source) || inside.has(target));
  return place < 0 ? undefined : place;
}

export function errorShare({ traffic, protocol }: GraphEdge): number {
  return protocol === 'tcp' || traffic.rate <= 0 ? 0 : traffic.errors / traffic.rate;
}

export function timeOf({ responseTime }: GraphEdge): number | undefined {
  return responseTime?.p95 ?? responseTime?.avg;
}
