import type { BoxType, GraphBox, GraphEdge, GraphNode, HealthStatus, MeshGraph, Severity } from '@meshlens/core';
import type { ChangeMark, DecorationTone, GraphAnnotations } from '../annotations.js';
import { longestDecoration } from '../change-faces.js';
import { type EdgeLabel, edgeLabel, type Wording } from '../edge-label.js';
import { edgeFaceOf, edgeFaces, type EdgeFaceName, healthOf, nodeFaceOf, type NodeFaceName } from '../legend-table.js';
import type { NodeFindings } from '../node-findings.js';
import { boxName, nodeName, unnamedWord } from '../node-name.js';

/** What the style sheet and the overlay know of a node. */
export interface NodeData {
  readonly id: string;
  readonly kind: 'node';
  readonly face: NodeFaceName;
  readonly health: HealthStatus;
  /** The worst of its findings, and their number; absent where it has none. */
  readonly worst: Severity | undefined;
  readonly findings: number;
  /** What it is called in one line; within an app's box what tells it from the others there is enough. */
  readonly name: string;
  /** The same in full, in several lines. */
  readonly label: string;
  /** On what it stands, for the outline of its label. */
  readonly ground: BoxType | 'none';
  readonly change: ChangeMark | undefined;
  /** The host's own word; empty where there is none. */
  readonly decoration: string;
  readonly tone: DecorationTone;
}

export interface EdgeData {
  readonly id: string;
  readonly kind: 'edge';
  readonly source: string;
  readonly target: string;
  readonly face: EdgeFaceName;
  /** In pixels at zoom 1. */
  readonly width: number;
  readonly label: string;
  readonly change: ChangeMark | undefined;
}

/** Boxes are plain nodes that we size ourselves: compound nodes cost half of the first picture and break the texture cache. */
export interface BoxData {
  readonly id: string;
  readonly kind: 'box';
  readonly type: BoxType;
  readonly title: string;
  readonly depth: number;
}

export type ElementData = BoxData | EdgeData | NodeData;

export interface Labelling extends Wording {
  readonly edgeLabels: readonly EdgeLabel[];
  /** By node id. */
  readonly findings: ReadonlyMap<string, NodeFindings>;
  readonly annotations: GraphAnnotations;
}

/** In characters: longer names are broken, longer lines are cut. */
const longestLine = 15;
const cutLine = 22;

/**
 * One element for each part of a graph, boxes first and outer before inner. Edges with an end that the graph does not have are left out.
 */
export function toElements({ nodes, edges, boxes }: MeshGraph, labelling: Labelling): readonly ElementData[] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const known = new Set(nodes.map(({ id }) => id));
  return [
    ...boxes.map((box) => boxData(box, byId)).sort((a, b) => a.depth - b.depth),
    ...nodes.map((node) => nodeData(node, byId, labelling)),
    ...edges.filter(({ source, target }) => known.has(source) && known.has(target)).map((edge) => edgeData(edge, labelling)),
  ];
}

function nodeData(node: GraphNode, boxes: ReadonlyMap<string, GraphBox>, { words, findings, annotations }: Labelling): NodeData {
  const own = annotations.labels?.get(node.id);
  const { name = unnamedWord(node, words), detail } = own === undefined ? nodeName(node) : { name: own };
  const decoration = annotations.decorations?.get(node.id);
  const ground = boxes.get(node.box ?? '')?.type ?? 'none';
  return {
    id: node.id,
    kind: 'node',
    face: nodeFaceOf(node),
    health: healthOf(node),
    worst: findings.get(node.id)?.worst,
    findings: findings.get(node.id)?.count ?? 0,
    name: cut(detail === undefined ? name : ground === 'app' ? detail : `${name} ${detail}`),
    label: [...linesOf(name), ...(detail === undefined ? [] : linesOf(detail))].join('\n'),
    ground,
    change: annotations.changes?.get(node.id),
    decoration: decoration === undefined ? '' : shortened(decoration.text),
    tone: decoration?.tone ?? 'neutral',
  };
}

function edgeData(edge: GraphEdge, labelling: Labelling): EdgeData {
  const { id, source, target, traffic } = edge;
  const face = edgeFaceOf(edge);
  return {
    id,
    kind: 'edge',
    source,
    target,
    face,
    width: widthOf(traffic) + edgeFaces[face].thicker,
    label: edgeLabel(edge, labelling.edgeLabels, labelling),
    change: labelling.annotations.changes?.get(id),
  };
}

/** Grows with the order of magnitude of the rate: a tenfold rate is a little wider, whatever the protocol. */
function widthOf({ rate, unit }: GraphEdge['traffic']): number {
  if (rate <= 0) return 1.25;
  const requests = unit === 'bytes' ? rate / 2_000 : rate;
  return Math.round(10 * Math.min(4.5, 1.5 + 0.75 * Math.log10(1 + requests))) / 10;
}

function boxData(box: GraphBox, boxes: ReadonlyMap<string, GraphBox>): BoxData {
  let depth = 0;
  for (let at = boxes.get(box.box ?? ''); at && depth < 4; at = boxes.get(at.box ?? '')) depth++;
  return { id: box.id, kind: 'box', type: box.type, title: boxName(box), depth };
}

/**
 * A name in lines that are not too wide: long ones are broken once, behind the `-`, `.` or `_` nearest to the middle, and cut in the
 * middle of a line, since both ends tell names apart.
 */
function linesOf(name: string): readonly string[] {
  const middle = name.length / 2;
  const breaks = [...name.matchAll(/[-._](?=.)/g)]
    .map(({ index }) => index + 1)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  const [at] = breaks;
  const lines = name.length > longestLine && at !== undefined ? [name.slice(0, at), name.slice(at)] : [name];
  return lines.map(cut);
}

function cut(line: string): string {
  const characters = [...line];
  return characters.length <= cutLine ? line : `${characters.slice(0, cutLine - 9).join('')}…${characters.slice(-8).join('')}`;
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= longestDecoration ? text : `${characters.slice(0, longestDecoration - 1).join('')}…`;
}
