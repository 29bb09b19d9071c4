import { nodeFaces } from '../legend-table.js';
import type { Steps } from '../layout/steps.js';
import type { Point, Rect } from '../layout/types.js';
import { type EdgeCurve, edgeCurve, type EdgeEnd } from './edge-curve.js';
import type { BoxData, EdgeData, ElementData, NodeData } from './to-elements.js';

/** A node with the middle of its shape; in pixels at zoom 1. */
export interface NodeItem extends Point {
  readonly data: NodeData;
}

export interface EdgeItem {
  readonly data: EdgeData;
  readonly curve: EdgeCurve;
}

export interface BoxItem {
  readonly data: BoxData;
  readonly rect: Rect;
}

/** What is drawn, by id; boxes with outer ones first. */
export interface BoardItems {
  readonly nodes: ReadonlyMap<string, NodeItem>;
  readonly boxes: ReadonlyMap<string, BoxItem>;
  readonly edges: ReadonlyMap<string, EdgeItem>;
  /** How far edges between the same two nodes are kept apart. */
  readonly shifts: ReadonlyMap<string, number>;
}

export const noItems: BoardItems = { nodes: new Map(), boxes: new Map(), edges: new Map(), shifts: new Map() };

/** Everything that items are made from. */
export interface BoardContent {
  readonly elements: ReadonlyMap<string, ElementData>;
  readonly places: ReadonlyMap<string, Point>;
  readonly rects: ReadonlyMap<string, Rect>;
  readonly shifts: ReadonlyMap<string, number>;
}

/** So many elements are looked at in one step. */
const batch = 1000;

/** Puts elements where they belong. Items of `before` are handed on where they would be made the same again, and so are curves. */
export function* boardItems({ elements, places, rects, shifts }: BoardContent, before: BoardItems): Steps<BoardItems> {
  const nodes = new Map<string, NodeItem>();
  const boxes = new Map<string, BoxItem>();
  const edges = new Map<string, EdgeItem>();
  let left = batch;
  for (const [id, data] of elements) {
    if (data.kind === 'node') {
      const at = places.get(id);
      const known = before.nodes.get(id);
      if (at) nodes.set(id, known?.data === data && known.x === at.x && known.y === at.y ? known : { data, x: at.x, y: at.y });
    } else if (data.kind === 'box') {
      const rect = rects.get(id);
      if (rect) boxes.set(id, { data, rect });
    }
    if (--left > 0) continue;
    yield;
    left = batch;
  }
  const ends = new Map<NodeItem, EdgeEnd>();
  for (const [id, data] of elements) {
    if (data.kind !== 'edge') continue;
    const [source, target] = [nodes.get(data.source), nodes.get(data.target)];
    if (!source || !target) continue;
    const known = before.edges.get(id);
    const shift = shifts.get(id);
    const stays =
      known?.data.source === data.source &&
      known.data.target === data.target &&
      before.nodes.get(data.source) === source &&
      before.nodes.get(data.target) === target &&
      before.shifts.get(id) === shift;
    if (stays) edges.set(id, known.data === data ? known : { data, curve: known.curve });
    else edges.set(id, { data, curve: edgeCurve(endOf(source, ends), endOf(target, ends), shift ?? 0) });
    if (--left > 0) continue;
    yield;
    left = batch;
  }
  return { nodes, boxes, edges, shifts };
}

function endOf(node: NodeItem, ends: Map<NodeItem, EdgeEnd>): EdgeEnd {
  const known = ends.get(node);
  if (known) return known;
  const { face, scale } = node.data;
  const { outline, width, height } = nodeFaces[face];
  const end = { x: node.x, y: node.y, width: width * scale, height: height * scale, outline: outline.kind };
  ends.set(node, end);
  return end;
}
