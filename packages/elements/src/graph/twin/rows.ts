import type { GraphBox, GraphEdge, GraphNode, MeshGraph } from '@meshlens/core';

/** How many calls a node makes, and gets. */
interface Calls {
  readonly out: number;
  readonly into: number;
}

interface Row {
  /** Unique among the rows: an edge is listed below both of its ends. */
  readonly key: string;
  /** What it selects in the graph. */
  readonly id: string;
  /** From 1. */
  readonly level: number;
  /** Of its siblings: how many, and which one from 1. */
  readonly size: number;
  readonly position: number;
  /** Absent where there is nothing below. */
  readonly expanded?: boolean;
  /** Key of the row that it is below. */
  readonly parent?: string;
}

/** One line of the tree. `far` is the other end of an edge, `way` the direction seen from the node that it is listed below. */
export type TwinRow =
  | (Row & { readonly kind: 'box'; readonly box: GraphBox })
  | (Row & { readonly kind: 'node'; readonly node: GraphNode; /** Below it while it is closed. */ readonly calls?: Calls })
  | (Row & { readonly kind: 'edge'; readonly edge: GraphEdge; readonly way: 'in' | 'out'; readonly far: string });

/** With more rows than this, nodes begin closed: the document would grow too large. */
const OPEN_UP_TO = 15_000;

export function startsOpen({ boxes, edges, nodes }: MeshGraph): boolean {
  return boxes.length + nodes.length + 2 * edges.length <= OPEN_UP_TO;
}

/** Whether all rows of a graph are made within a frame. */
export function isSmall({ nodes, edges }: MeshGraph): boolean {
  return nodes.length + edges.length <= 1000;
}

/** Whether a row is open: as the graph's size says, unless the reader turned it (`turned` holds those). Boxes begin open. */
export function isOpen(
  key: string,
  kind: 'box' | 'node',
  { turned, open }: { readonly turned: ReadonlySet<string>; readonly open: boolean },
): boolean {
  return turned.has(key) !== (kind === 'box' || open);
}

/** The rows in sight: boxes with what is in them, below each node the calls that it makes, then those that it gets. */
export function twinRows(graph: MeshGraph, turned: ReadonlySet<string>): readonly TwinRow[] {
  const open = { turned, open: startsOpen(graph) };
  const children = new Map<string | undefined, (GraphBox | GraphNode)[]>();
  const known = new Set(graph.boxes.map(({ id }) => id));
  for (const each of [...graph.boxes, ...graph.nodes]) {
    const box = each.box !== undefined && known.has(each.box) ? each.box : undefined;
    append(children, box, each);
  }
  const out = new Map<string | undefined, GraphEdge[]>();
  const into = new Map<string | undefined, GraphEdge[]>();
  for (const edge of graph.edges) {
    append(out, edge.source, edge);
    append(into, edge.target, edge);
  }
  const rows: TwinRow[] = [];
  const nodeRow = (node: GraphNode, at: Omit<Row, 'id' | 'key'>): void => {
    const [made, got] = [out.get(node.id) ?? [], into.get(node.id) ?? []];
    const calls = [...made.map((edge) => ({ edge, way: 'out' as const })), ...got.map((edge) => ({ edge, way: 'in' as const }))];
    const expanded = calls.length === 0 ? {} : { expanded: isOpen(node.id, 'node', open) };
    const counts = expanded.expanded === false ? { calls: { out: made.length, into: got.length } } : {};
    rows.push({ kind: 'node', node, key: node.id, id: node.id, ...at, ...expanded, ...counts });
    if (!expanded.expanded) return;
    calls.forEach(({ edge, way }, index) => {
      const far = way === 'out' ? edge.target : edge.source;
      const place = { level: at.level + 1, size: calls.length, position: index + 1, parent: node.id };
      rows.push({ kind: 'edge', edge, way, far, key: `${way} ${edge.id}`, id: edge.id, ...place });
    });
  };
  const below = (box: string | undefined, level: number): void => {
    const items = children.get(box) ?? [];
    items.forEach((item, index) => {
      const at = { level, size: items.length, position: index + 1, ...(box !== undefined && { parent: box }) };
      if ('traffic' in item) return nodeRow(item, at);
      const expanded = isOpen(item.id, 'box', open);
      rows.push({ kind: 'box', box: item, key: item.id, id: item.id, ...at, expanded });
      if (expanded) below(item.id, level + 1);
    });
  };
  below(undefined, 1);
  return rows;
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
