import type { CodeTraffic, EdgeTraffic, GraphEdge, GraphNode, MeshGraph, NodeTraffic, Protocol, ResponseTimes } from '@meshlens/core';
import { flagsOfMarks } from './flag-names.js';
import { type GraphStatement, nameOfNode, traits } from './statement.js';

/** Which of an edge's figures are compared: Kiali's graphs hold one of each. */
export interface Told {
  readonly time: keyof ResponseTimes;
  readonly bytes: 'request' | 'response';
}

/** What our graph says, in the words that Kiali's is compared in. */
export function statementsOfOurs(graph: MeshGraph, told: Told = { time: 'p95', bytes: 'response' }): readonly GraphStatement[] {
  const names = new Map<string, string>(graph.nodes.map((node) => [node.id, nameOf(node)]));
  for (const box of graph.boxes) names.set(box.id, `box ${[box.cluster, box.namespace, box.app].filter(Boolean).join('/')}`);
  const nodes = graph.nodes.map((node): GraphStatement => ({
    about: nameOf(node),
    traits: traits({
      ...flagsOfMarks(node.marks),
      serviceEntry: node.marks.serviceEntry?.hosts,
      workloadEntries: node.marks.workloadEntries,
      box: node.box && names.get(node.box),
      destServices: node.destServices.map(({ cluster, namespace, name }) => `${cluster}/${namespace}/${name}`).sort(),
    }),
    numbers: Object.assign({}, ...node.traffic.map(nodeNumbers)) as Record<string, number>,
  }));
  const edges = graph.edges.flatMap((edge): GraphStatement[] => {
    const protocol = edge.traffic.rate > 0 ? edge.protocol : undefined;
    const about = `${names.get(edge.source)} > ${names.get(edge.target)} > ${protocol ?? ''}`;
    const back = edge.waypoint?.returnTraffic;
    return [
      {
        about,
        traits: traits({ waypoint: edge.waypoint?.direction, sourcePrincipal: edge.sourcePrincipal, destPrincipal: edge.destPrincipal }),
        numbers: { ...edgeNumbers(edge.protocol ?? 'http', edge.traffic), ...figures(edge, told) },
      },
      ...(back === undefined ? [] : [{ about: `${about} (return)`, traits: [], numbers: edgeNumbers(edge.protocol ?? 'http', back) }]),
    ];
  });
  return [...nodes, ...edges];
}

/** What Kiali writes as whole numbers. */
function figures({ responseTime, throughput, mtls }: GraphEdge, { time, bytes }: Told): Record<string, number> {
  const numbers: Record<string, number> = {};
  add(numbers, 'responseTime', Math.round(responseTime?.[time] ?? 0));
  add(numbers, 'throughput', Math.round(throughput?.[bytes] ?? 0));
  add(numbers, 'isMTLS', Math.round((mtls ?? 0) * 100));
  return numbers;
}

function nameOf(node: GraphNode): string {
  if (node.type === 'unknown') return `unknown ${node.cluster}`;
  const { aggregate, ...named } = node;
  return nameOfNode({ ...named, ...(aggregate !== undefined && { aggregate: `${aggregate.label}=${aggregate.value}` }) });
}

function nodeNumbers({ protocol, in: incoming, inCodes, out }: NodeTraffic): Record<string, number> {
  const numbers: Record<string, number> = {};
  add(numbers, `${protocol}In`, incoming);
  add(numbers, `${protocol}Out`, out);
  for (const { name, rate } of inCodes) {
    const family = familyOf(protocol, name);
    if (family !== undefined) add(numbers, `${protocol}In${family}`, rate);
  }
  return numbers;
}

function edgeNumbers(protocol: Protocol, { rate, errors, share, codes }: EdgeTraffic): Record<string, number> {
  const numbers: Record<string, number> = {};
  add(numbers, protocol, rate);
  if (protocol !== 'tcp') {
    add(numbers, `${protocol}PercentErr`, rate > 0 ? (errors / rate) * 100 : 0);
    add(numbers, `${protocol}PercentReq`, share * 100);
  }
  for (const code of codes) {
    const family = familyOf(protocol, code.code);
    if (family !== undefined) add(numbers, `${protocol}${family}`, code.rate);
    Object.assign(numbers, codeNumbers(code, rate));
  }
  return numbers;
}

function codeNumbers({ code: given, flags, hosts }: CodeTraffic, total: number): Record<string, number> {
  const code = given === '' ? '-' : given;
  return Object.fromEntries([
    ...flags.map(({ name, rate }) => [`${code} flag ${name} %`, (rate / total) * 100]),
    ...hosts.map(({ name, rate }) => [`${code} host ${name} %`, (rate / total) * 100]),
  ]) as Record<string, number>;
}

/** The rate key's ending in which Kiali counts this code. */
function familyOf(protocol: Protocol, code: string): string | undefined {
  if (protocol === 'tcp') return undefined;
  if (code === '-') return 'NoResponse';
  if (protocol === 'grpc') return code !== '' && code !== '0' && (code.length !== 3 || /^[45]/.test(code)) ? 'Err' : undefined;
  return /^[345]/.test(code) ? `${code[0]}xx` : undefined;
}

function add(numbers: Record<string, number>, key: string, value: number): void {
  if (value > 0) numbers[key] = (numbers[key] ?? 0) + value;
}
