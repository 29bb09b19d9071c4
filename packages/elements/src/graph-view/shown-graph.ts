import { compileFind, type Found, type Finder, type GraphFeature, hideFound, type MeshGraph, rankNodes } from '@meshlens/core';
import type { GraphCount } from '../find-bar/mesh-find-bar.js';
import type { Hiding } from './state/graph-view-state.js';

/** A graph after finding and hiding. */
export interface ShownGraph {
  readonly graph: MeshGraph;
  /** Ids of what was found and is not hidden, nodes first, in the graph's order. */
  readonly found: readonly string[];
  readonly foundCount: GraphCount;
  readonly hiddenCount: GraphCount;
}

const nobody: Found = { nodes: new Set(), edges: new Set() };

/** Finds and hides in the graph in hand; an expression that cannot be read does nothing. Nothing is asked of anybody. */
export function showGraph(whole: MeshGraph, find: string, hiding: Hiding): ShownGraph {
  const graph = hidden(whole, hiding);
  const found = findIn(graph, find);
  return {
    graph,
    found: [...found.nodes, ...found.edges],
    foundCount: { nodes: found.nodes.size, edges: found.edges.size },
    hiddenCount: { nodes: whole.nodes.length - graph.nodes.length, edges: whole.edges.length - graph.edges.length },
  };
}

/** What a graph must be asked for, for the expressions to know what they ask. */
export function featuresFor(...expressions: readonly string[]): readonly GraphFeature[] {
  return [...new Set(expressions.flatMap((text) => compileFind(text).finder?.needs ?? []))].sort();
}

/** Id of a node's namespace among those hidden. */
export function namespaceKey({ cluster, namespace }: { readonly cluster: string; readonly namespace: string }): string {
  return `${cluster}/${namespace}`;
}

function hidden(whole: MeshGraph, { hide, hiddenNodes, hiddenNamespaces, around }: Hiding): MeshGraph {
  const by = findIn(whole, hide);
  const names = new Set(hiddenNodes);
  const namespaces = new Set(hiddenNamespaces);
  const near = around === undefined ? undefined : neighbours(whole, around);
  const nodes = whole.nodes
    .filter((node) => by.nodes.has(node.id) || names.has(node.id) || namespaces.has(namespaceKey(node)) || near?.has(node.id) === false)
    .map(({ id }) => id);
  const far = near ? whole.edges.filter(({ source, target }) => source !== around && target !== around).map(({ id }) => id) : [];
  return hideFound(whole, { nodes: new Set(nodes), edges: new Set([...by.edges, ...far]) });
}

/** The node, who calls it and whom it calls; undefined where the graph does not have it, since then nothing could be seen. */
function neighbours({ nodes, edges }: MeshGraph, id: string): ReadonlySet<string> | undefined {
  if (!nodes.some((node) => node.id === id)) return undefined;
  return new Set([id, ...edges.flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : []))]);
}

function findIn(graph: MeshGraph, text: string): Found {
  const finder = text === '' ? undefined : compiled(text);
  if (!finder) return nobody;
  const ranks = finder.usesRank ? rankNodes(graph, ['inboundEdges', 'outboundEdges']) : undefined;
  return finder.find(graph, { rank: (id) => ranks?.get(id) });
}

function compiled(text: string): Finder | undefined {
  return compileFind(text).finder;
}
