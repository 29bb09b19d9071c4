import { flagsOfKiali } from './flag-names.js';
import type { KialiEdge, KialiGraph, KialiNode, KialiTraffic } from './kiali-graph-json.js';
import { type GraphStatement, nameOfNode, traits } from './statement.js';
import type { NamedEdge } from './surroundings.js';

/** What Kiali's graph says, as comparable statements: who is there, under what marks, with what traffic. */
export function statementsOfKiali(graph: KialiGraph): readonly GraphStatement[] {
  const nodes = (graph.elements.nodes ?? []).map(({ data }) => data);
  const names = new Map(nodes.map((node) => [node.id, nameOf(node)]));
  const nodeStatements = nodes
    .filter((node) => node.isBox === undefined)
    .map((node): GraphStatement => ({
      about: nameOf(node),
      traits: traits({
        ...flagsOfKiali(node),
        serviceEntry: node.isServiceEntry?.hosts,
        workloadEntries: node.hasWorkloadEntry?.map(({ name }) => name),
        box: node.parent && names.get(node.parent),
        destServices: (node.destServices ?? []).map(({ cluster, namespace, name }) => `${cluster}/${namespace}/${name}`).sort(),
      }),
      numbers: Object.assign({}, ...(node.traffic ?? []).map(({ rates }) => numbersOf(rates))) as Record<string, number>,
    }));
  const edgeStatements = (graph.elements.edges ?? []).flatMap(({ data }): GraphStatement[] => {
    const { about } = edgeOf(data, names);
    const back = data.waypoint?.fromEdge;
    return [
      {
        about,
        traits: traits({ waypoint: data.waypoint?.direction, sourcePrincipal: data.sourcePrincipal, destPrincipal: data.destPrincipal }),
        numbers: { ...trafficNumbers(data.traffic), ...edgeNumbers(data) },
      },
      ...(back === undefined ? [] : [{ about: `${about} (return)`, traits: [], numbers: trafficNumbers(back.traffic) }]),
    ];
  });
  return [...nodeStatements, ...edgeStatements];
}

/** What Kiali writes as whole numbers. */
function edgeNumbers({ responseTime, throughput, isMTLS }: KialiEdge): Record<string, number> {
  return {
    ...(responseTime !== undefined && { responseTime: Number(responseTime) }),
    ...(throughput !== undefined && { throughput: Number(throughput) }),
    ...(isMTLS !== undefined && { isMTLS: Number(isMTLS) }),
  };
}

function nameOf(node: KialiNode): string {
  if (node.isBox !== undefined) return `box ${[node.cluster, node.namespace, node.app].filter(Boolean).join('/')}`;
  if (node.nodeType === 'unknown') return `unknown ${node.cluster}`;
  return nameOfNode({ ...node, type: node.nodeType });
}

/** Edges by the names that statements call them by. */
export function edgesOfKiali({ elements }: KialiGraph): readonly NamedEdge[] {
  const names = new Map((elements.nodes ?? []).map(({ data }) => [data.id, nameOf(data)]));
  return (elements.edges ?? []).map(({ data }) => edgeOf(data, names));
}

function edgeOf(edge: KialiEdge, names: ReadonlyMap<string, string>): NamedEdge {
  const [source = '', target = ''] = [names.get(edge.source), names.get(edge.target)];
  return { source, target, about: `${source} > ${target} > ${edge.traffic.protocol ?? ''}` };
}

function trafficNumbers({ rates = {}, responses = {} }: KialiTraffic): Record<string, number> {
  const numbers = numbersOf(rates);
  for (const [code, { flags = {}, hosts = {} }] of Object.entries(responses)) {
    // `-` is no flag.
    for (const [flag, share] of Object.entries(flags)) if (flag !== '-') numbers[`${code} flag ${flag} %`] = Number(share);
    for (const [host, share] of Object.entries(hosts)) numbers[`${code} host ${host} %`] = Number(share);
  }
  return numbers;
}

function numbersOf(rates: Readonly<Record<string, string>>): Record<string, number> {
  return Object.fromEntries(Object.entries(rates).map(([key, value]) => [key, Number(value)]));
}
