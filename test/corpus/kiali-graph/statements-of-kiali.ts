import type { KialiGraph, KialiNode, KialiTraffic } from './kiali-graph-json.js';
import { type GraphStatement, traits } from './statement.js';

/** What Kiali's graph says, as comparable statements: who is there, under what marks, with what traffic. */
export function statementsOfKiali(graph: KialiGraph): readonly GraphStatement[] {
  const nodes = (graph.elements.nodes ?? []).map(({ data }) => data);
  const names = new Map(nodes.map((node) => [node.id, nameOf(node)]));
  const nodeStatements = nodes
    .filter((node) => node.isBox === undefined)
    .map((node): GraphStatement => ({
      about: nameOf(node),
      traits: traits({
        root: node.isRoot,
        outside: node.isOutside,
        inaccessible: node.isInaccessible,
        waypoint: node.isWaypoint,
        box: node.parent && names.get(node.parent),
        destServices: (node.destServices ?? []).map(({ cluster, namespace, name }) => `${cluster}/${namespace}/${name}`).sort(),
      }),
      numbers: Object.assign({}, ...(node.traffic ?? []).map(({ rates }) => numbersOf(rates))) as Record<string, number>,
    }));
  const edgeStatements = (graph.elements.edges ?? []).flatMap(({ data }): GraphStatement[] => {
    const about = `${names.get(data.source)} > ${names.get(data.target)} > ${data.traffic.protocol ?? ''}`;
    const back = data.waypoint?.fromEdge;
    return [
      { about, traits: traits({ waypoint: data.waypoint?.direction }), numbers: trafficNumbers(data.traffic) },
      ...(back === undefined ? [] : [{ about: `${about} (return)`, traits: [], numbers: trafficNumbers(back.traffic) }]),
    ];
  });
  return [...nodeStatements, ...edgeStatements];
}

function nameOf(node: KialiNode): string {
  if (node.isBox !== undefined) return `box ${[node.cluster, node.namespace, node.app].filter(Boolean).join('/')}`;
  if (node.nodeType === 'unknown') return `unknown ${node.cluster}`;
  const { cluster, namespace, app, version, workload, service, aggregate } = node;
  return `${node.nodeType} ${cluster}/${namespace} app=${app ?? ''} version=${version ?? ''} workload=${workload ?? ''} service=${service ?? ''} aggregate=${aggregate ?? ''}`;
}

function trafficNumbers({ rates = {}, responses = {} }: KialiTraffic): Record<string, number> {
  const numbers = numbersOf(rates);
  for (const [code, { flags = {}, hosts = {} }] of Object.entries(responses)) {
    for (const [flag, share] of Object.entries(flags)) numbers[`${code} flag ${flag} %`] = Number(share);
    for (const [host, share] of Object.entries(hosts)) numbers[`${code} host ${host} %`] = Number(share);
  }
  return numbers;
}

function numbersOf(rates: Readonly<Record<string, string>>): Record<string, number> {
  return Object.fromEntries(Object.entries(rates).map(([key, value]) => [key, Number(value)]));
}
