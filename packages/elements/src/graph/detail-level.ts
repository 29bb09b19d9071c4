import type { BoxType, MeshGraph } from '@meshlens/core';

/** What a graph is drawn as: all nodes, or one node for each box of a type, and of each finer one that lies in none of these. */
export type DetailLevel = 'all' | BoxType;

/** A picture of more nodes than this is read by nobody. */
export const mostReadable = 250;
/** So few are read in any room. */
const alwaysReadable = 12;
/** What a node takes with its name and its share of the way to the next, in square pixels, where text is 14 pixels high. */
const roomOfNode = 9_500;
const usualText = 14;

/** How many nodes can be read in a picture of this size; as many as ever where it has none yet. */
export function readableIn({ width, height }: { readonly width: number; readonly height: number }, textHeight: number): number {
  if (width === 0 || height === 0) return mostReadable;
  const fitting = (width * height) / roomOfNode / (textHeight / usualText) ** 2;
  return Math.round(Math.min(mostReadable, Math.max(alwaysReadable, fitting)));
}

/** From fine to coarse. */
export const detailLevels: readonly DetailLevel[] = ['all', 'app', 'namespace', 'cluster'];
/** What was chosen stays until it is this much too full, or so much emptier than it need be: a picture does not turn about at a refresh. */
const patience = 1.25;

/**
 * The finest level of which no more is drawn than can be read. Clusters are closed only where namespaces are too many for any room: a
 * crowded picture of namespaces says more than one node.
 */
export function levelFor(graph: Pick<MeshGraph, 'boxes' | 'nodes'>, readable: number, before?: DetailLevel): DetailLevel {
  const counts = countsOf(graph);
  const level = fittingLevel(counts, readable, before);
  return detailLevels.find((finer) => counts[finer] === counts[level]) ?? level;
}

function fittingLevel(counts: Counts, readable: number, before: DetailLevel | undefined): DetailLevel {
  const fits = (level: DetailLevel, slack: number): boolean => counts[level] <= readable * slack;
  if (before !== undefined && fits(before, patience)) {
    const finer = detailLevels[detailLevels.indexOf(before) - 1];
    if (finer === undefined || !fits(finer, 1 / patience)) return before;
  }
  const found = detailLevels.find((level) => fits(level, 1));
  if (found !== undefined && found !== 'cluster') return found;
  const worth = detailLevels.filter((level) => level !== 'cluster' || counts.namespace > mostReadable);
  return worth.reduce((best, level) => (counts[level] < counts[best] ? level : best));
}

/** The ids of the boxes that are closed at a level. */
export function closedAt({ boxes }: Pick<MeshGraph, 'boxes'>, level: DetailLevel): readonly string[] {
  const reached = detailLevels.indexOf(level);
  return boxes.flatMap(({ id, type }) => (detailLevels.indexOf(type) <= reached ? [id] : []));
}

type Counts = Readonly<Record<DetailLevel, number>>;

const counted = new WeakMap<object, Counts>();

/** How many nodes are drawn at each level. */
function countsOf(graph: Pick<MeshGraph, 'boxes' | 'nodes'>): Counts {
  const known = counted.get(graph) ?? count(graph);
  counted.set(graph, known);
  return known;
}

function count({ nodes, boxes }: Pick<MeshGraph, 'boxes' | 'nodes'>): Counts {
  const known = new Map(boxes.map((box) => [box.id, box]));
  const drawn = { app: new Set<string>(), namespace: new Set<string>(), cluster: new Set<string>() };
  for (const { id, box } of nodes) {
    const shown = { app: id, namespace: id, cluster: id };
    const passed = new Set<string>();
    for (let at = known.get(box ?? ''); at && !passed.has(at.id); at = known.get(at.box ?? '')) {
      passed.add(at.id);
      for (const level of ['app', 'namespace', 'cluster'] as const)
        if (detailLevels.indexOf(at.type) <= detailLevels.indexOf(level)) shown[level] = at.id;
    }
    for (const level of ['app', 'namespace', 'cluster'] as const) drawn[level].add(shown[level]);
  }
  return { all: nodes.length, app: drawn.app.size, namespace: drawn.namespace.size, cluster: drawn.cluster.size };
}
