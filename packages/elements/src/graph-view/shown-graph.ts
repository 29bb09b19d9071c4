import { type compileFind, type Found, type GraphFeature, hideFound, type MeshGraph, rankNodes } from '@meshlens/core';
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

/** Reads expressions; undefined while that is not loaded: then none finds anything. */
export type FindLanguage = typeof compileFind | undefined;

const nobody: Found = { nodes: new Set(), edges: new Set() };

export interface ShowInput {
  readonly find: string;
  readonly hiding: Hiding;
  readonly language: FindLanguage;
}

/** Finds and hides in the graph in hand; an expression that cannot be read does nothing. Nothing is asked of anybody. */
export function showGraph(whole: MeshGraph, { find, hiding, language }: ShowInput): ShownGraph {
  const graph = hidden(whole, hiding, language);
  const found = findIn(graph, find, language);
  return {
    graph,
    found: [...found.nodes, ...found.edges],
    foundCount: { nodes: found.nodes.size, edges: found.edges.size },
    hiddenCount: { nodes: whole.nodes.length - graph.nodes.length, edges: whole.edges.length - graph.edges.length },
  };
}

/** What a graph must be asked for, for the expressions to know what they ask. */
export function featuresFor(language: FindLanguage, ...expressions: readonly string[]): readonly GraphFeature[] {
  return [...new Set(expressions.flatMap((text) => language?.(text).finder?.needs ?? []))].sort();
}

/** Id of a node's namespace among those hidden. */
export function namespaceKey({ cluster, namespace }: { readonly cluster: string; readonly namespace: string }): string {
  return `${cluster}/${namespace}`;
}

function hidden(whole: MeshGraph, { hide, hiddenNodes, hiddenNamespaces, around }: Hiding, language: FindLanguage): MeshGraph {
  const by = findIn(whole, hide, language);
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

function findIn(graph: MeshGraph, text: string, language: FindLanguage): Found {
  const finder = text === '' ? undefined : language?.(text).finder;
  if (!finder) return nobody;
  const ranks = finder.usesRank ? rankNodes(graph, ['inboundEdges', 'outboundEdges']) : undefined;
  return finder.find(graph, { rank: (id) => ranks?.get(id) });
}
