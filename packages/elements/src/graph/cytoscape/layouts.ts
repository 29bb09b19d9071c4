import type { MeshGraph } from '@meshlens/core';
import { healthFaces, nodeFaces } from '../legend-table.js';
import type { LayoutInput, LayoutOptions } from '../layout/types.js';
import type { BoxData, ElementData, NodeData } from './to-elements.js';

const options: LayoutOptions = { columnGap: 56, tightGap: 30, rowGap: 20, boxPadding: 14, boxTitle: 20, aspect: 1.8 };

const labelGap = 5;
const lineHeight = 14.4;

/** How wide a line of text is, in pixels at zoom 1. */
export type MeasureText = (text: string, font: { readonly size: number; readonly weight: number }) => number;

/** What the layout has to know of a graph: the room each node and title takes. */
export function layoutInput(graph: MeshGraph, elements: readonly ElementData[], measure: MeasureText): LayoutInput {
  const boxOf = new Map([...graph.nodes, ...graph.boxes].map(({ id, box }) => [id, box]));
  const inBox = (id: string): { readonly box?: string } => {
    const box = boxOf.get(id);
    return box === undefined ? {} : { box };
  };
  return {
    nodes: elements.flatMap((data) => (data.kind === 'node' ? { id: data.id, ...roomOf(data, measure), ...inBox(data.id) } : [])),
    edges: elements.flatMap((data) => (data.kind === 'edge' ? { source: data.source, target: data.target } : [])),
    boxes: elements.flatMap((data) =>
      data.kind === 'box' ? { id: data.id, minWidth: titleWidth(data, measure), tight: data.type === 'app', ...inBox(data.id) } : [],
    ),
    options,
  };
}

function roomOf(
  { face, health, label }: NodeData,
  measure: MeasureText,
): { readonly width: number; readonly height: number; readonly anchor: number } {
  const { width, height } = nodeFaces[face];
  const border = healthFaces[health].width;
  const lines = label.split('\n');
  const text = Math.max(...lines.map((line) => measure(line, { size: 12, weight: 500 })));
  const shape = height + border;
  return { width: Math.max(width + border, text + 6), height: shape + labelGap + lines.length * lineHeight, anchor: shape / 2 };
}

/** The tag, the gap behind it, and the name. Titles of outer boxes stay legible when zoomed out: they get room for it. */
function titleWidth({ title, type }: BoxData, measure: MeasureText): number {
  return (measure(title, { size: 12, weight: 600 }) + 30) * (type === 'app' ? 1 : 1.6);
}

/** A measure that uses the canvas of this document; estimates where there is none. */
export function canvasMeasure(family: string): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, { size, weight }) => {
    if (!context) return text.length * size * 0.6;
    const key = `${weight} ${size} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = `${weight} ${size}px ${family}`;
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return width;
  };
}
