import type { NamedRate, NodeTraffic } from '@meshlens/core';

/** What enters and leaves several nodes, added up by protocol and unit. What flows between them counts as both. */
export function sumTraffic(parts: readonly (readonly NodeTraffic[])[]): readonly NodeTraffic[] {
  const sums = new Map<string, NodeTraffic>();
  for (const traffic of parts.flat()) {
    const key = `${traffic.protocol} ${traffic.unit}`;
    const known = sums.get(key);
    sums.set(key, known ? added(known, traffic) : traffic);
  }
  return [...sums.values()].sort((a, b) => (a.protocol < b.protocol ? -1 : 1));
}

function added(a: NodeTraffic, b: NodeTraffic): NodeTraffic {
  const codes = new Map<string, number>();
  for (const { name, rate } of [...a.inCodes, ...b.inCodes]) codes.set(name, (codes.get(name) ?? 0) + rate);
  const inCodes = [...codes].sort(([x], [y]) => (x < y ? -1 : 1)).map(([name, rate]): NamedRate => ({ name, rate }));
  return { ...a, in: a.in + b.in, inErrors: a.inErrors + b.inErrors, inCodes, out: a.out + b.out };
}
