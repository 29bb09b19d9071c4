import type { EdgeTraffic, GraphEdge, GraphNode, MeshGraph, NamedRate, Protocol } from '@meshlens/core';
import type { AppenderRun } from './appender-case.js';
import { graphId } from './from-traffic-map.js';
import { type MapEdge, type MapNode, type Metadata, protocolOf, type TrafficMap } from './traffic-map.js';
import { flagsOfMarks } from '../flag-names.js';
import { healthMetadata } from './health-metadata.js';

/** A graph as Kiali's traffic map would say it. Nodes and what of a map a graph has no place for are taken from `run.before`. */
export function toTrafficMap(graph: MeshGraph, run: AppenderRun): TrafficMap {
  const given = new Map(run.before.nodes.map((node) => [graphId(node), node]));
  const ids = new Map(graph.nodes.map((node) => [node.id, given.get(node.id)?.id ?? kialiId(node)]));
  const idOf = (id: string): string => ids.get(id) ?? id;
  const edgesBefore = new Map(run.before.edges.map((edge) => [`${edge.source}>${edge.dest}`, edge]));
  return {
    nodes: graph.nodes.map((node): MapNode => {
      const known = given.get(node.id);
      const fields = known ?? {
        nodeType: node.type,
        cluster: node.cluster,
        namespace: node.namespace,
        workload: '',
        version: '',
        service: '',
        ...named(node),
      };
      const { nodeType, cluster, namespace, workload, version, service } = fields;
      const app = node.app ?? known?.app ?? '';
      return { id: idOf(node.id), nodeType, cluster, namespace, workload, app, version, service, metadata: nodeMetadata(node, graph) };
    }),
    edges: graph.edges.map((edge): MapEdge => {
      const [source, dest] = [idOf(edge.source), idOf(edge.target)];
      const known = edgesBefore.get(`${source}>${dest}`)?.metadata;
      return { source, dest, metadata: { ...unknownKeys(known), ...edgeMetadata(edge, run) } };
    }),
  };
}

function named({ workload, version, service }: GraphNode): Partial<Record<'workload' | 'version' | 'service', string>> {
  return {
    ...(workload !== undefined && { workload }),
    ...(version !== undefined && { version }),
    ...(service !== undefined && { service }),
  };
}

/** The id that Kiali gives a node. Source: kiali graph/types.go Id. */
function kialiId({ type, cluster, namespace, workload, app, version, service, aggregate }: GraphNode): string {
  const parts = (prefix: string, ...rest: readonly string[]): string => [prefix, cluster, namespace, ...rest].join('_');
  if (type === 'aggregate')
    return parts('agg', aggregate?.label ?? '', aggregate?.value ?? '', ...(service === undefined ? [] : [service]));
  if (type === 'service') return parts('svc', service ?? '');
  if (type === 'workload') return parts('wl', workload ?? '');
  if (type === 'unknown') return `${cluster}_unknown_source`;
  if (workload !== undefined) return parts('vapp', workload);
  return version === undefined ? parts('app', app ?? '') : parts('vapp', app ?? '', version);
}

function nodeMetadata(node: GraphNode, graph: MeshGraph): Metadata {
  const { marks, destServices, labels, aggregate, traffic } = node;
  return {
    ...flagsOfMarks(marks),
    ...(marks.routes && {
      hasVS: Object.fromEntries(marks.routes.filter(({ kind }) => kind === 'VirtualService').map(({ name, hosts }) => [name, hosts])),
    }),
    ...(marks.serviceEntry && {
      isServiceEntry: { hosts: marks.serviceEntry.hosts, location: marks.serviceEntry.location, namespace: marks.serviceEntry.namespace },
    }),
    ...(marks.workloadEntries && { hasWorkloadEntry: marks.workloadEntries.map((name) => ({ name })) }),
    ...(marks.extension && { isExtension: { name: marks.extension.name, url: marks.extension.url ?? '' } }),
    ...(aggregate && { aggregate: aggregate.label, aggregateValue: aggregate.value }),
    ...((destServices.length > 0 || marks.serviceEntry) && {
      destServices: Object.fromEntries(destServices.map((each) => [`${each.cluster} ${each.namespace} ${each.name}`, each])),
    }),
    ...(labels && { labels }),
    ...Object.fromEntries(
      traffic.flatMap(({ protocol, in: incoming, out }) => [...rate(`${protocol}In`, incoming), ...rate(`${protocol}Out`, out)]),
    ),
    ...healthMetadata(node, graph),
  };
}

function edgeMetadata(
  { protocol = 'http', traffic, responseTime, throughput, mtls, sourcePrincipal, destPrincipal, waypoint }: GraphEdge,
  { options }: AppenderRun,
): Metadata {
  const time =
    options.quantile === undefined ? responseTime?.avg : responseTime?.[`p${Math.round(options.quantile * 100)}` as 'p50' | 'p95' | 'p99'];
  const bytes = throughput?.[options.throughputType === 'request' ? 'request' : 'response'];
  return {
    protocol,
    ...trafficMetadata(protocol, traffic),
    ...(time !== undefined && { responseTime: time }),
    ...(bytes !== undefined && { throughput: bytes }),
    ...(mtls !== undefined && mtls > 0 && { isMTLS: mtls * 100 }),
    ...(sourcePrincipal !== undefined && { sourcePrincipal }),
    ...(destPrincipal !== undefined && { destPrincipal }),
    ...(waypoint && {
      waypoint: {
        direction: waypoint.direction,
        fromEdge: waypoint.returnTraffic ? trafficMetadata(protocol, waypoint.returnTraffic) : null,
      },
    }),
  };
}

function trafficMetadata(protocol: Protocol, { rate: total, codes }: EdgeTraffic): Metadata {
  if (total === 0) return {};
  return {
    [protocol]: total,
    [`${protocol}Responses`]: Object.fromEntries(
      codes.map(({ code, flags: byFlag, hosts }) => [code, { flags: recordOf(byFlag), hosts: recordOf(hosts) }]),
    ),
  };
}

function recordOf(rates: readonly NamedRate[]): Metadata {
  return Object.fromEntries(rates.map(({ name, rate: part }) => [name, part]));
}

/** What a test wrote on an edge that an edge of a graph has no place for: a node's rates, or those of a protocol that nobody speaks. */
function unknownKeys(metadata: Metadata | undefined): Metadata {
  if (metadata?.protocol !== undefined && protocolOf(metadata) === undefined) return metadata;
  return Object.fromEntries(Object.entries(metadata ?? {}).filter(([key]) => /(In|Out)$/.test(key)));
}

function rate(name: string, value: number): (readonly [string, number])[] {
  return value > 0 ? [[name, value]] : [];
}
