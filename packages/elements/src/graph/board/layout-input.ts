import { healthFaces, nodeFaces } from '../legend-table.js';
import type { LayoutInput, LayoutOptions } from '../layout/types.js';
import type { TextWidth } from '../paint/text-width.js';
import type { BoxData, ElementData, NodeData } from './to-elements.js';

const options: LayoutOptions = { columnGap: 68, tightGap: 46, rowGap: 20, boxPadding: 14, boxTitle: 20, aspect: 1.8 };

const fontSize = 12;
const labelGap = 5;
const lineHeight = 14.4;

/** What the layout has to know of a graph: the room each node and title takes. */
export function layoutInput(elements: readonly ElementData[], widthOf: TextWidth): LayoutInput {
  const inBox = ({ box }: { readonly box: string | undefined }): { readonly box?: string } => (box === undefined ? {} : { box });
  return {
    nodes: elements.flatMap((data) => (data.kind === 'node' ? { id: data.id, ...roomOf(data, widthOf), ...inBox(data) } : [])),
    edges: elements.flatMap((data) => (data.kind === 'edge' ? { source: data.source, target: data.target } : [])),
    boxes: elements.flatMap((data) =>
      data.kind === 'box' ? { id: data.id, minWidth: titleWidth(data, widthOf), tight: data.type === 'app', ...inBox(data) } : [],
    ),
    options,
  };
}

function roomOf(
  { face, health, label, scale }: NodeData,
  widthOf: TextWidth,
): { readonly width: number; readonly height: number; readonly anchor: number } {
  const [width, height] = [nodeFaces[face].width * scale, nodeFaces[face].height * scale];
  const border = healthFaces[health].width;
  const lines = label.split('\n');
  const text = Math.max(...lines.map((line) => widthOf(line, 500) * fontSize));
  const shape = height + border;
  return { width: Math.max(width + border, text + 6), height: shape + labelGap + lines.length * lineHeight, anchor: shape / 2 };
}

/** The tag, the gap behind it, and the name. Titles of outer boxes stay legible when zoomed out: they get room for it. */
function titleWidth({ title, type }: BoxData, widthOf: TextWidth): number {
  return (widthOf(title, 600) * fontSize + 30) * (type === 'app' ? 1 : 1.6);
}
