import type { BoxType, GraphBox, GraphEdge, GraphNode, HealthStatus, MeshGraph, Protocol, Severity } from '@meshlens/core';
import { type EdgeLabel, edgeLabel, type Figures, type Wording } from '../edge-label.js';
import type { ChangeMark, DecorationTone, GraphAnnotations } from '../annotations.js';
import { longestDecoration } from '../change-faces.js';
import { type BadgeGroup, type BadgeName, badgesOf, type EdgeBadgeName, edgeBadgesOf } from '../badge-table.js';
import type { Group } from '../collapse.js';
import { edgeFaceOf, edgeFaces, type EdgeFaceName, groupFaceOf, healthOf, nodeFaceOf, type NodeFaceName } from '../legend-table.js';
import type { Steps } from '../layout/steps.js';
import { MadeElements } from './made-elements.js';
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
  /** The same in full, in several lines; without what the title of an app's box says already, and so maybe empty. */
  readonly label: string;
  /** On what it stands, for the outline of its label. */
  readonly ground: BoxType | 'none';
  /** Id of the innermost box around it. */
  readonly box: string | undefined;
  readonly badges: readonly BadgeName[];
  /** 1 is the most connected; absent where ranks are not shown. */
  readonly rank: number | undefined;
  /** For a collapsed box: how many nodes it stands for. */
  readonly members: number | undefined;
  readonly change: ChangeMark | undefined;
  /** The host's own word; empty where there is none. */
  readonly decoration: string;
  readonly tone: DecorationTone;
  /** Size relative to its face's. */
  readonly scale: number;
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
  readonly badges: readonly EdgeBadgeName[];
  readonly change: ChangeMark | undefined;
  /** What moves along it. */
  readonly flow: EdgeFlow;
}

export interface EdgeFlow {
  readonly protocol: Protocol | undefined;
  /** Per second: requests or messages; of TCP, bytes. */
  readonly rate: number;
  /** Share of calls that fail, 0 to 1. */
  readonly errors: number;
  /** Milliseconds; undefined where not known. */
  readonly time: number | undefined;
}

/** Boxes are plain nodes that we size ourselves: compound nodes cost half of the first picture and break the texture cache. */
export interface BoxData {
  readonly id: string;
  readonly kind: 'box';
  readonly type: BoxType;
  readonly title: string;
  readonly depth: number;
  /** Id of the box around it. */
  readonly box: string | undefined;
}

export type ElementData = BoxData | EdgeData | NodeData;

export interface Labelling extends Figures, Wording {
  readonly edgeLabels: readonly EdgeLabel[];
  /** By node id. */
  readonly findings: ReadonlyMap<string, NodeFindings>;
  readonly annotations: GraphAnnotations;
  readonly badges: readonly BadgeGroup[];
  /** By node id; empty where ranks are not shown. */
  readonly ranks: ReadonlyMap<string, number>;
  /** The nodes that stand for collapsed boxes, by id. */
  readonly groups: ReadonlyMap<string, Group>;
}

/** So many elements are made in one step. */
const batch = 100;
/** In characters: longer names are broken, longer lines are cut. */
const longestLine = 15;
const cutLine = 22;

/**
 * One element for each part of a graph, boxes first and outer before inner. Edges with an end that the graph does not have are left out.
 * `known` gives back what was made before of the same part.
 */
export function* toElements(
  { nodes, edges, boxes }: MeshGraph,
  labelling: Labelling,
  known: MadeElements = new MadeElements(),
): Steps<readonly ElementData[]> {
  known.startFor(labelling);
  const boxById = new Map(boxes.map((box) => [box.id, box]));
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const elements: ElementData[] = boxes.map((box) => boxData(box, boxById)).sort((a, b) => a.depth - b.depth);
  for (const [at, node] of nodes.entries()) {
    elements.push(known.node(node, boxById.get(node.box ?? ''), (box) => nodeData(node, box, labelling)));
    if (at % batch === batch - 1) yield;
  }
  for (const [at, edge] of edges.entries()) {
    const target = nodeById.get(edge.target);
    if (target && nodeById.has(edge.source)) elements.push(known.edge(edge, target, () => edgeData(edge, target, labelling)));
    if (at % batch === batch - 1) yield;
  }
  return elements;
}

function nodeData(node: GraphNode, box: GraphBox | undefined, labelling: Labelling): NodeData {
  const { words, findings, groups, ranks, badges, annotations } = labelling;
  const group = groups.get(node.id);
  const own = annotations.labels?.get(node.id) ?? (group && boxName(group.box));
  const { name = unnamedWord(node, words), detail } = own === undefined ? nodeName(node) : { name: own };
  const ground = box?.type ?? 'none';
  const inApp = own === undefined && ground === 'app';
  const decoration = annotations.decorations?.get(node.id);
  const found = findings.get(node.id);
  return {
    id: node.id,
    kind: 'node',
    face: group ? groupFaceOf(group.box.type) : nodeFaceOf(node),
    health: healthOf(node),
    worst: found?.worst,
    findings: found?.count ?? 0,
    name: cut(detail === undefined ? name : ground === 'app' ? detail : `${name} ${detail}`),
    label: [
      ...(inApp && (detail !== undefined || name === box?.app) ? [] : linesOf(name)),
      ...(detail === undefined ? [] : linesOf(detail)),
    ].join('\n'),
    ground,
    box: node.box,
    badges: badgesOf(node, badges),
    rank: ranks.get(node.id),
    members: group?.members,
    change: annotations.changes?.get(node.id),
    decoration: decoration === undefined ? '' : shortened(decoration.text),
    tone: decoration?.tone ?? 'neutral',
    scale: group ? 1 + Math.min(0.8, Math.log10(1 + group.members) / 2.5) : 1,
  };
}

function edgeData(edge: GraphEdge, { marks }: GraphNode, labelling: Labelling): EdgeData {
  const { id, source, target, protocol, traffic, responseTime } = edge;
  const face = edgeFaceOf(edge);
  return {
    id,
    kind: 'edge',
    source,
    target,
    face,
    width: widthOf(traffic) + edgeFaces[face].thicker,
    label: edgeLabel(edge, labelling.edgeLabels, labelling),
    badges: edgeBadgesOf(edge, labelling.badges, marks.circuitBreaker === true),
    change: labelling.annotations.changes?.get(id),
    flow: {
      protocol,
      rate: traffic.rate,
      errors: traffic.rate > 0 ? traffic.errors / traffic.rate : 0,
      time: responseTime?.p95 ?? responseTime?.avg,
    },
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
  return { id: box.id, kind: 'box', type: box.type, title: boxName(box), depth, box: box.box };
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
