import type { Mismatch } from '../statement.js';
import { same } from './assert.js';
import { type MapEdge, type MapNode, type Metadata, protocolOf, protocols, type TrafficMap } from './traffic-map.js';

/** What of a node or edge is not compared: caches of rates in Kiali's metadata, and what a graph tells in other places. */
const ignored = /^(https?Responses|grpcResponses|tcpResponses|httpIn.+|grpcIn.+|healthData|healthDataApp|hasHealthConfig|protocol)$/i;

/** Everything in which two maps differ: nodes and edges there and not there, and what is told of those that both have. */
export function compareMaps(actual: TrafficMap, expected: TrafficMap): readonly Mismatch[] {
  const nodes = compareAll(
    byId(actual.nodes.map((node) => [node.id, nodeFields(node)])),
    byId(expected.nodes.map((node) => [node.id, nodeFields(node)])),
  );
  return [...nodes, ...compareAll(edgesOf(actual), edgesOf(expected))];
}

function byId(entries: readonly (readonly [string, Metadata])[]): ReadonlyMap<string, Metadata> {
  return new Map(entries);
}

function nodeFields({ nodeType, cluster, namespace, app, version, service, metadata }: MapNode): Metadata {
  const { destServices, ...rest } = metadata;
  const names = Object.values((destServices ?? {}) as Readonly<Record<string, Metadata>>).map(
    ({ namespace: at, name }) => `${String(at)}/${String(name)}`,
  );
  return { nodeType, cluster, namespace, app: isKnown(app), version: isKnown(version), service, ...rest, destServices: names.sort() };
}

function isKnown(name: string): string {
  return name === 'unknown' ? '' : name;
}

function edgesOf({ edges }: TrafficMap): ReadonlyMap<string, Metadata> {
  return byId(edges.map((edge) => [edgeName(edge), edge.metadata]));
}

/** What mismatches call an edge by. */
export function edgeName({ source, dest, metadata }: MapEdge): string {
  return `${source} > ${dest} > ${protocolOf(metadata) ?? 'http'}`;
}

function compareAll(actual: ReadonlyMap<string, Metadata>, expected: ReadonlyMap<string, Metadata>): Mismatch[] {
  const found: Mismatch[] = [];
  for (const about of new Set([...actual.keys(), ...expected.keys()])) {
    const [mine, theirs] = [actual.get(about), expected.get(about)];
    if (mine === undefined || theirs === undefined) {
      found.push({ about, field: 'exists', actual: mine !== undefined, expected: theirs !== undefined });
      continue;
    }
    for (const field of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
      if (ignored.test(field) || isUntoldRate(field, theirs) || same(nonZero(mine[field]), nonZero(theirs[field]))) continue;
      found.push({ about, field, actual: mine[field], expected: theirs[field] });
    }
  }
  return found;
}

/** Tests that only write responses leave out the rate that these add up to. */
function isUntoldRate(field: string, metadata: Metadata): boolean {
  return protocols.some((protocol) => protocol === field) && !(field in metadata) && `${field}Responses` in metadata;
}

/** A rate of 0 is as good as none, and an empty list. */
function nonZero(value: unknown): unknown {
  return value === 0 || (Array.isArray(value) && value.length === 0) ? undefined : value;
}
