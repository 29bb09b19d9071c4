import { healthFaces, nodeFaces } from '../legend-table.js';
import type { Steps } from '../layout/steps.js';
import type { LayoutInput, LayoutNode, LayoutOptions } from '../layout/types.js';
import type { TextWidth } from '../paint/text-width.js';
import { loopReach } from './edge-curve.js';
import { loopsOf } from './parallels.js';
import type { BoxData, ElementData, NodeData } from './to-elements.js';

const lengths: Omit<LayoutOptions, 'aspect' | 'wide'> = { columnGap: 64, tightGap: 34, rowGap: 18, boxPadding: 11, boxTitle: 18 };
/** Between columns where figures are to be written on calls, and there is room. */
const withFigures: Pick<LayoutOptions, 'columnGap' | 'tightGap'> = { columnGap: 130, tightGap: 84 };
/** Titles stay legible when zoomed out and get room for it: `high` and `size`, of the text, on screen. Wide ones of apps give way to nodes. */
const titles: Readonly<
  Record<BoxData['type'], { readonly room: number; readonly high: number; readonly wider: number; readonly size: number }>
> = {
  cluster: { room: 26, high: 18, wider: 1.6, size: 12 },
  namespace: { room: 26, high: 18, wider: 1.6, size: 11 },
  app: { room: 18, high: 15, wider: 1, size: 0 },
};
/** No box is made wider than this for its title, in pixels per pixel of font size: longer ones are cut. */
const widestTitle = 14;
/** Width to height of what is drawn; views between two of these share a layout. */
const aspects = [0.5, 0.6, 0.7, 0.85, 1, 1.2, 1.4, 1.6, 1.8, 2.1, 2.4, 2.8, 3.2];

/** The nearest of few, so that a view that is resized a little finds the layout that is known. */
function roughAspect({ width, height }: Size): number {
  if (width <= 0 || height <= 0) return 1.8;
  const far = (aspect: number): number => Math.abs(Math.log((aspect * height) / width));
  return aspects.reduce((best, aspect) => (far(aspect) < far(best) ? aspect : best));
}

/** All names are written from this zoom on. */
const readableFrom = 0.75;
const widths = [350, 500, 700, 1_000, 1_400];

/** How wide a picture may be at most to be seen with all its names; views between two of these share a layout. */
function readableWidth({ width, height }: Size): number {
  if (width <= 0 || height <= 0) return 1_400;
  return widths.findLast((wide) => wide <= (width / readableFrom) * 1.1) ?? 350;
}

/** What a node takes on the whole in a picture that is laid out, in square pixels at zoom 1: measured, with names and ways between. */
const areaOfNode = 80_000;
/** Pictures of about the same zoom have the same room for titles, so that a node more or less moves nothing. */
const zooms = [0.2, 0.25, 0.3, 0.35, 0.42, 0.5, 1];

/** About how far a picture of so many nodes will be zoomed out to be seen as a whole. */
function roughZoom({ width, height }: Size, nodes: number): number {
  if (width <= 0 || height <= 0) return 1;
  const fitting = Math.sqrt((width * height) / (areaOfNode * Math.max(1, nodes)));
  return zooms.find((zoom) => fitting <= zoom * 1.2) ?? 1;
}

/** The names of so many nodes are measured in one step. */
const batch = 50;
const fontSize = 12;
const labelGap = 5;
const lineHeight = 14.4;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How large text is, and what the whole is to be seen in, in pixels. */
export interface LayoutRoom {
  readonly widthOf: TextWidth;
  readonly textScale: number;
  readonly view: Size;
}

/** What the layout has to know of a graph: the room each node and title takes. */
export function* layoutInput(elements: readonly ElementData[], { widthOf, textScale, view }: LayoutRoom): Steps<LayoutInput> {
  const inBox = ({ box }: { readonly box: string | undefined }): { readonly box?: string } => (box === undefined ? {} : { box });
  const nodes: LayoutNode[] = [];
  const loops = loopsOf(elements);
  for (const data of elements) {
    if (data.kind !== 'node') continue;
    nodes.push({ id: data.id, ...roomOf(data, { widthOf, textScale, loops }), ...inBox(data) });
    if (nodes.length % batch === 0) yield;
  }
  const zoom = roughZoom(view, nodes.length);
  return {
    nodes,
    edges: elements.flatMap((data) => (data.kind === 'edge' ? { source: data.source, target: data.target } : [])),
    boxes: elements.flatMap((data) =>
      data.kind === 'box'
        ? {
            id: data.id,
            minWidth: titleWidth(data, widthOf, zoom) * textScale,
            title: Math.max(titles[data.type].room, titles[data.type].high / zoom - lengths.boxPadding) * textScale,
            tight: data.type === 'app',
            ...inBox(data),
          }
        : [],
    ),
    options: { ...lengths, ...(zoom === 1 && written(elements) && withFigures), aspect: roughAspect(view), wide: readableWidth(view) },
  };
}

function written(elements: readonly ElementData[]): boolean {
  return elements.some((data) => data.kind === 'edge' && data.label !== '');
}

function roomOf(
  { id, face, health, label, scale }: NodeData,
  { widthOf, textScale, loops }: Pick<LayoutRoom, 'textScale' | 'widthOf'> & { readonly loops: ReadonlyMap<string, number> },
): { readonly width: number; readonly height: number; readonly anchor: number } {
  const [width, height] = [nodeFaces[face].width * scale, nodeFaces[face].height * scale];
  const border = healthFaces[health].width;
  const lines = label === '' ? [] : label.split('\n');
  const text = Math.max(0, ...lines.map((line) => widthOf(line, 500) * fontSize * textScale));
  const shape = height + border;
  const loop = loops.get(id);
  const above = loop === undefined ? 0 : loopReach(height, loop) + fontSize * textScale;
  return {
    width: Math.max(width + border, text + 8),
    height: above + shape + (lines.length > 0 ? labelGap + lines.length * lineHeight * textScale : 0),
    anchor: above + shape / 2,
  };
}

/** Of the tag, the gap behind it, and the name; from afar, where that is wider, of the name alone. */
function titleWidth({ title, type }: BoxData, widthOf: TextWidth, zoom: number): number {
  const { wider, size } = titles[type];
  const width = Math.min(widestTitle, widthOf(title, 600));
  return Math.max((width * fontSize + 30) * wider, (width * size) / zoom);
}
