import { type MeshGraph, toCsv, toDot, toGraphMl, toMermaid } from '@meshlens/core';
import type { Scene } from '../graph/scene.js';
import type { TokenValues } from '../tokens/read-tokens.js';
import { drawPng } from './draw-png.js';
import { drawScene } from './draw-scene.js';
import type { Primitive } from './primitives.js';
import { type Sheet, writeSvg, xml } from './write-svg.js';

export type ExportFormat = 'csv-edges' | 'csv-nodes' | 'dot' | 'graphml' | 'json' | 'mermaid' | 'png' | 'svg';

/** What was asked and when: it is put into every file. */
export interface ExportMeta {
  /** The instant that the graph is of, as ISO 8601. */
  readonly at: string;
  readonly windowSeconds: number;
  readonly graphType: string;
  readonly namespaces: readonly string[];
  /** Name of the node that the graph is about. */
  readonly focus?: string;
  readonly find?: string;
  readonly hide?: string;
  /** The instant that it is compared with. */
  readonly comparedWith?: string;
}

export interface ExportInput {
  /** As it is shown. */
  readonly graph: MeshGraph;
  readonly scene: Scene | undefined;
  readonly found: readonly string[];
  readonly meta: ExportMeta;
  readonly tokens: TokenValues;
  readonly title: string;
  /** Time and conditions in the reader's language, written below the picture. */
  readonly caption: string;
}

export interface FormatRow {
  readonly format: ExportFormat;
  readonly name: string;
  readonly extension: string;
  readonly type: string;
  readonly picture?: true;
}

export const formats: readonly FormatRow[] = [
  { format: 'svg', name: 'SVG', extension: 'svg', type: 'image/svg+xml', picture: true },
  { format: 'png', name: 'PNG', extension: 'png', type: 'image/png', picture: true },
  { format: 'json', name: 'JSON', extension: 'json', type: 'application/json' },
  { format: 'csv-edges', name: 'CSV (edges)', extension: 'edges.csv', type: 'text/csv' },
  { format: 'csv-nodes', name: 'CSV (nodes)', extension: 'nodes.csv', type: 'text/csv' },
  { format: 'graphml', name: 'GraphML', extension: 'graphml', type: 'application/xml' },
  { format: 'dot', name: 'DOT', extension: 'dot', type: 'text/vnd.graphviz' },
  { format: 'mermaid', name: 'Mermaid', extension: 'mmd', type: 'text/plain' },
];

/** The file in a format. Rejects where the browser cannot make it. */
export async function makeFile({ format, type }: FormatRow, input: ExportInput): Promise<Blob> {
  if (format === 'png') return drawPng(sheetOf(input));
  return new Blob([textOf(format, input)], { type: `${type};charset=utf-8` });
}

function textOf(format: Exclude<ExportFormat, 'png'>, input: ExportInput): string {
  const { graph, meta } = input;
  const line = JSON.stringify(meta);
  switch (format) {
    case 'svg':
      return writeSvg(sheetOf(input));
    case 'json':
      return `${JSON.stringify({ meta, graph }, undefined, 2)}\n`;
    case 'csv-edges':
      return toCsv(graph, 'edges', { at: meta.at, windowSeconds: meta.windowSeconds, query: line });
    case 'csv-nodes':
      return toCsv(graph, 'nodes', { at: meta.at, windowSeconds: meta.windowSeconds, query: line });
    case 'graphml':
      return toGraphMl(graph).replace(/(<graphml [^>]*>)/, (opening) => `${opening}\n  <desc>${xml(line)}</desc>`);
    case 'dot':
      return `// ${line}\n${toDot(graph)}`;
    case 'mermaid':
      return `%% ${line.replaceAll('{', '(').replaceAll('}', ')')}\n${toMermaid(graph)}`;
  }
}

const margin = 24;
const captionSize = 13;

function sheetOf({ scene, found, tokens, title, caption, meta }: ExportInput): Sheet {
  if (!scene) throw new Error('Nothing is drawn.');
  const { primitives, bounds } = drawScene(scene, tokens, new Set(found));
  const words: Primitive = {
    kind: 'text',
    text: caption,
    x: bounds.x,
    y: bounds.y + bounds.height + margin + captionSize,
    size: captionSize,
    weight: 400,
    anchor: 'start',
    fill: tokens['color-text-muted'],
  };
  const width = Math.max(bounds.width, caption.length * captionSize * 0.6);
  return {
    primitives: [...primitives, words],
    view: { x: bounds.x - margin, y: bounds.y - margin, width: width + 2 * margin, height: bounds.height + 3 * margin + captionSize },
    background: tokens['color-surface'],
    font: tokens.font,
    title,
    description: caption,
    metadata: meta,
  };
}

/** A name that every system takes, with the time: `mesh-2026-03-04T09-30-00Z.svg`. */
export function fileName({ extension }: FormatRow, { at }: ExportMeta): string {
  return `mesh-${at.replace(/\.\d+/, '').replaceAll(':', '-')}.${extension}`;
}
