import type {
  CodeTraffic,
  EdgeTraffic,
  GraphEdge,
  GraphNode,
  GraphType,
  MeshGraph,
  NamedRate,
  NodeMarks,
  NodeTraffic,
  Protocol,
} from '@meshlens/core';
import { isRecord, type MapEdge, type MapNode, type Metadata, protocolOf, protocols, type TrafficMap } from './traffic-map.js';

/** A graph that says what a traffic map of Kiali says, with nodes named as core names them. */
export function fromTrafficMap(map: TrafficMap, type: GraphType): MeshGraph {
  const ids = new Map(map.nodes.map((node) => [node.id, graphId(node)]));
  const edges = map.edges.map((edge) => graphEdge(edge, ids));
  return {
    type,
    at: 0,
    windowSeconds: 60,
    namespaces: [],
    boxes: [],
    nodes: map.nodes.map(graphNode),
    edges: [...new Map(edges.map((edge) => [edge.id, edge])).values()],
  };
}

/** Core's id for a node. Kiali's own id tells by its first part what sort of node it is. */
export function graphId({ id, nodeType, cluster, namespace, workload, app, version, service }: MapNode): string {
  const name = (kind: string, ...parts: readonly string[]): string => `${kind}:${[cluster, namespace, ...parts].join('/')}`;
  if (nodeType === 'unknown') return `unknown:${cluster}`;
  if (nodeType === 'service') return name('service', service);
  if (nodeType === 'workload') return name('workload', workload);
  if (nodeType === 'aggregate') return name('operation', id);
  if (!id.startsWith('vapp_')) return name('app', app);
  return isKnown(workload) ? name('vapp', workload) : name('vapp', app, version);
}

function graphNode(node: MapNode): GraphNode {
  const { nodeType, cluster, namespace, workload, app, version, service, metadata } = node;
  const known = (value: string, key: string): Record<string, string> =>
    isKnown(value) || (key === 'version' && value !== '') ? { [key]: value } : {};
  return {
    id: graphId(node),
    type: nodeType as GraphNode['type'],
    cluster,
    namespace,
    ...(nodeType !== 'unknown' && {
      ...known(app, 'app'),
      ...known(version, 'version'),
      ...known(workload, 'workload'),
      ...known(service, 'service'),
    }),
    destServices: isRecord(metadata.destServices) ? Object.values(metadata.destServices).flatMap(serviceName) : [],
    traffic: protocols.flatMap((protocol) => nodeTraffic(protocol, metadata)),
    marks: marksOf(node),
  };
}

function serviceName(value: unknown): GraphNode['destServices'] {
  return isRecord(value) ? [{ cluster: String(value.cluster), namespace: String(value.namespace), name: String(value.name) }] : [];
}

function nodeTraffic(protocol: Protocol, metadata: Metadata): NodeTraffic[] {
  const incoming = numberOf(metadata[`${protocol}In`]);
  const out = numberOf(metadata[`${protocol}Out`]);
  if (incoming === 0 && out === 0) return [];
  return [
    {
      protocol,
      unit: protocol === 'tcp' ? 'bytes' : 'requests',
      in: incoming,
      inErrors: 0,
      inCodes: incoming > 0 ? [{ name: '200', rate: incoming }] : [],
      out,
    },
  ];
}

function marksOf({ service, metadata }: MapNode): NodeMarks {
  const flag = (key: string, mark: keyof NodeMarks): NodeMarks => (metadata[key] === true ? { [mark]: true } : {});
  const entry = metadata.isServiceEntry;
  return {
    ...flag('isWaypoint', 'waypoint'),
    ...flag('isIdle', 'idle'),
    ...flag('isDead', 'dead'),
    ...flag('isOutside', 'outside'),
    ...flag('isInaccessible', 'inaccessible'),
    ...flag('isInjected', 'injected'),
    ...flag('isEgressCluster', 'egressCluster'),
    ...(isRecord(entry) && {
      serviceEntry: {
        namespace: String(entry.namespace),
        name: service,
        location: String(entry.location),
        hosts: Array.isArray(entry.hosts) ? entry.hosts.map(String) : [],
      },
    }),
  };
}

function graphEdge({ source, dest, metadata }: MapEdge, ids: ReadonlyMap<string, string>): GraphEdge {
  const [from, to] = [ids.get(source) ?? source, ids.get(dest) ?? dest];
  const protocol = protocolOf(metadata) ?? 'http';
  return { id: `${from}>${to}>${protocol}`, source: from, target: to, protocol, traffic: edgeTraffic(protocol, metadata) };
}

function edgeTraffic(protocol: Protocol, metadata: Metadata): EdgeTraffic {
  const responses = metadata[`${protocol}Responses`];
  const codes = Object.entries(isRecord(responses) ? responses : {}).map(([code, response]): CodeTraffic => {
    const parts = isRecord(response) ? response : {};
    const flags = ratesOf(parts.flags ?? parts.Flags);
    const hosts = ratesOf(parts.hosts ?? parts.Hosts);
    return { code, rate: sum(flags) || sum(hosts), flags, hosts };
  });
  const told = numberOf(metadata[protocol]);
  if (codes.length === 0 && told > 0)
    codes.push({ code: protocol === 'tcp' ? '-' : '200', rate: told, flags: [{ name: '-', rate: told }], hosts: [] });
  const rate = codes.reduce((total, code) => total + code.rate, 0);
  return { rate, unit: protocol === 'tcp' ? 'bytes' : 'requests', errors: 0, share: 0, codes };
}

function ratesOf(value: unknown): readonly NamedRate[] {
  return isRecord(value) ? Object.entries(value).map(([name, rate]) => ({ name, rate: numberOf(rate) })) : [];
}

function sum(rates: readonly NamedRate[]): number {
  return rates.reduce((total, { rate }) => total + rate, 0);
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function isKnown(name: string): boolean {
  return name !== '' && name !== 'unknown';
}
