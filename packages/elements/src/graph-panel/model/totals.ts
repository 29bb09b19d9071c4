import type { CodeTraffic, GraphEdge, NamedRate, Protocol, RateUnit } from '@meshlens/core';

/** What flows in one protocol, counted in one unit, per second. */
export interface Total {
  readonly protocol: Protocol;
  readonly unit: RateUnit;
  readonly rate: number;
  /** Undefined where nobody counts failures: TCP. */
  readonly errors: number | undefined;
  /** By response code, sorted. */
  readonly codes: readonly NamedRate[];
}

/** The traffic of the edges by protocol and unit, in the order HTTP, gRPC, TCP. Idle edges add nothing. */
export function totalsOf(edges: Iterable<GraphEdge>): readonly Total[] {
  const sums = new Map<string, { protocol: Protocol; unit: RateUnit; rate: number; errors: number; codes: Map<string, number> }>();
  for (const { protocol, traffic } of edges) {
    if (protocol === undefined || traffic.rate <= 0) continue;
    const key = `${protocol} ${traffic.unit}`;
    const sum = sums.get(key) ?? { protocol, unit: traffic.unit, rate: 0, errors: 0, codes: new Map<string, number>() };
    sums.set(key, sum);
    sum.rate += traffic.rate;
    sum.errors += traffic.errors;
    for (const { code, rate } of traffic.codes) sum.codes.set(code, (sum.codes.get(code) ?? 0) + rate);
  }
  const totals = [...sums.values()].map(({ codes, errors, ...rest }) => ({
    ...rest,
    errors: rest.protocol === 'tcp' ? undefined : errors,
    codes: sortedRates(codes),
  }));
  return totals.sort((left, right) => order.indexOf(left.protocol) - order.indexOf(right.protocol));
}

const order: readonly Protocol[] = ['http', 'grpc', 'tcp'];

/** Sorted by name, so that a refresh moves no row. */
export function sortedRates(rates: ReadonlyMap<string, number>): readonly NamedRate[] {
  return [...rates].map(([name, rate]) => ({ name, rate })).sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** A part of an edge's traffic: a flag or a host, under each code it came with. */
export interface Part {
  readonly code: string;
  readonly name: string;
  readonly rate: number;
}

/** Flags or hosts of all codes, by code and then by name. */
export function partsOf(codes: readonly CodeTraffic[], which: 'flags' | 'hosts'): readonly Part[] {
  return codes.flatMap(({ code, [which]: parts }) => parts.map(({ name, rate }) => ({ code, name, rate })));
}
