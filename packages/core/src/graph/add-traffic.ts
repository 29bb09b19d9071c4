import type { RateUnit } from '../model/traffic.js';
import type { DraftEdge, DraftNode, DraftNodeTraffic } from './draft.js';

/** One rate to be added to an edge and its two ends. */
export interface Flow {
  readonly rate: number;
  readonly unit: RateUnit;
  readonly code: string;
  readonly flags: string;
  readonly host: string;
}

/** Adds a rate to an edge and to both its ends. A rate that is not positive adds nothing. */
export function addTraffic(edge: DraftEdge, flow: Flow): void {
  edge.unit = flow.unit;
  if (!(flow.rate > 0)) return;
  const { protocol } = edge;
  edge.rate += flow.rate;
  const code = entry(edge.codes, flow.code, () => ({ rate: 0, flags: new Map<string, number>(), hosts: new Map<string, number>() }));
  code.rate += flow.rate;
  if (flow.flags !== '') add(code.flags, flow.flags, flow.rate);
  if (flow.host !== '') add(code.hosts, flow.host, flow.rate);

  nodeTraffic(edge.source, edge).out += flow.rate;
  const incoming = nodeTraffic(edge.target, edge);
  incoming.in += flow.rate;
  add(incoming.inCodes, flow.code, flow.rate);

  function nodeTraffic(node: DraftNode, { unit }: DraftEdge): DraftNodeTraffic {
    const traffic = entry(node.traffic, protocol, () => ({ unit, in: 0, inCodes: new Map<string, number>(), out: 0 }));
    traffic.unit = unit;
    return traffic;
  }
}

/** Adds all that flows over one edge to another, without touching any node. */
export function mergeFlows(into: DraftEdge, from: DraftEdge): void {
  into.unit = from.unit;
  into.rate += from.rate;
  for (const [name, code] of from.codes) {
    const target = entry(into.codes, name, () => ({ rate: 0, flags: new Map<string, number>(), hosts: new Map<string, number>() }));
    target.rate += code.rate;
    for (const [flag, rate] of code.flags) add(target.flags, flag, rate);
    for (const [host, rate] of code.hosts) add(target.hosts, host, rate);
  }
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

function add(map: Map<string, number>, key: string, rate: number): void {
  map.set(key, (map.get(key) ?? 0) + rate);
}
