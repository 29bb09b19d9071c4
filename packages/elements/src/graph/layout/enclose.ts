import { around, nodeRect } from './rect.js';
import type { LayoutBox, LayoutInput, Point, Rect } from './types.js';

/** The rectangle of every box around where its nodes are now, as `layeredLayout` would draw it. Boxes without nodes have none. */
export function encloseBoxes({ nodes, boxes, options }: LayoutInput, positions: ReadonlyMap<string, Point>): ReadonlyMap<string, Rect> {
  const inside = new Map<string, Rect[]>(boxes.map((box) => [box.id, []]));
  for (const node of nodes) {
    const at = positions.get(node.id);
    if (at && node.box !== undefined) inside.get(node.box)?.push(nodeRect(node, at));
  }
  const rects = new Map<string, Rect>();
  for (const box of innerFirst(boxes)) {
    const content = inside.get(box.id) ?? [];
    if (content.length === 0) continue;
    const rect = framed(around(content), box, options);
    rects.set(box.id, rect);
    if (box.box !== undefined) inside.get(box.box)?.push(rect);
  }
  return rects;
}

function framed(content: Rect, { minWidth, title }: LayoutBox, { boxPadding, boxTitle }: LayoutInput['options']): Rect {
  const above = title ?? boxTitle;
  const spare = Math.max(0, minWidth - content.width);
  return {
    x: content.x - boxPadding - spare / 2,
    y: content.y - boxPadding - above,
    width: content.width + 2 * boxPadding + spare,
    height: content.height + 2 * boxPadding + above,
  };
}

function innerFirst(boxes: readonly LayoutBox[]): readonly LayoutBox[] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const depth = (box: LayoutBox): number => {
    let count = 0;
    for (let at = byId.get(box.box ?? ''); at && count <= boxes.length; at = byId.get(at.box ?? '')) count++;
    return count;
  };
  return boxes
    .map((box) => ({ box, depth: depth(box) }))
    .sort((a, b) => b.depth - a.depth)
    .map(({ box }) => box);
}
