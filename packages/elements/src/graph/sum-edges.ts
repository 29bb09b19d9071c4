import { type CodeTraffic, type GraphEdge, type NamedRate, type ResponseTimes, worstHealth } from '@meshlens/core';

/**
 * Several edges of one protocol between the same ends as one: rates, errors and throughput add up, the worst health counts, mutual TLS
 * and the average time are weighted by rate. Percentiles cannot be added: the slowest part's stands for all.
 */
export function sumEdges(edges: readonly GraphEdge[]): GraphEdge {
  const [first, ...others] = edges;
  if (!first) throw new Error('no edges to add up');
  if (others.length === 0) return first;
  const rate = sum(edges, ({ traffic }) => traffic.rate);
  const status = worstHealth(edges.flatMap(({ health }) => health?.status ?? []));
  const times = timesOf(edges);
  const secured = edges.filter(({ mtls }) => mtls !== undefined);
  const {
    sourcePrincipal: _source,
    destPrincipal: _dest,
    waypoint: _waypoint,
    mtls: _mtls,
    health: _health,
    responseTime: _time,
    ...rest
  } = first;
  return {
    ...rest,
    traffic: {
      rate,
      unit: first.traffic.unit,
      errors: sum(edges, ({ traffic }) => traffic.errors),
      share: Math.min(
        1,
        sum(edges, ({ traffic }) => traffic.share),
      ),
      codes: codesOf(edges),
    },
    ...(edges.some(({ health }) => health) && {
      health: { status, reasons: edges.flatMap(({ health }) => (health?.status === status ? health.reasons : [])).slice(0, 20) },
    }),
    ...(times && { responseTime: times }),
    ...(secured.length > 0 && { mtls: weighted(secured, ({ mtls }) => mtls ?? 0) }),
    ...throughputOf(edges),
  };
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** The mean by rate; the plain mean where nothing flows. */
function weighted(edges: readonly GraphEdge[], of: (edge: GraphEdge) => number): number {
  const rate = sum(edges, ({ traffic }) => traffic.rate);
  return rate > 0 ? sum(edges, (edge) => of(edge) * edge.traffic.rate) / rate : sum(edges, of) / edges.length;
}

function timesOf(edges: readonly GraphEdge[]): ResponseTimes | undefined {
  const timed = edges.filter(({ responseTime }) => responseTime);
  if (timed.length === 0) return undefined;
  const averaged = timed.filter(({ responseTime }) => responseTime?.avg !== undefined);
  const slowest = (of: 'p50' | 'p95' | 'p99'): ResponseTimes => {
    const known = timed.flatMap(({ responseTime }) => responseTime?.[of] ?? []);
    return known.length === 0 ? {} : { [of]: Math.max(...known) };
  };
  return {
    ...(averaged.length > 0 && { avg: weighted(averaged, ({ responseTime }) => responseTime?.avg ?? 0) }),
    ...slowest('p50'),
    ...slowest('p95'),
    ...slowest('p99'),
  };
}

function throughputOf(edges: readonly GraphEdge[]): Pick<GraphEdge, 'throughput'> {
  const known = edges.flatMap(({ throughput }) => throughput ?? []);
  if (known.length === 0) return {};
  return {
    throughput: {
      ...(known.some(({ request }) => request !== undefined) && { request: sum(known, ({ request = 0 }) => request) }),
      ...(known.some(({ response }) => response !== undefined) && { response: sum(known, ({ response = 0 }) => response) }),
    },
  };
}

function codesOf(edges: readonly GraphEdge[]): readonly CodeTraffic[] {
  const codes = new Map<string, CodeTraffic[]>();
  for (const { traffic } of edges) for (const each of traffic.codes) codes.set(each.code, [...(codes.get(each.code) ?? []), each]);
  return [...codes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, parts]) => ({
      code,
      rate: sum(parts, ({ rate }) => rate),
      flags: named(parts.flatMap(({ flags }) => flags)),
      hosts: named(parts.flatMap(({ hosts }) => hosts)),
    }));
}

function named(rates: readonly NamedRate[]): readonly NamedRate[] {
  const byName = new Map<string, number>();
  for (const { name, rate } of rates) byName.set(name, (byName.get(name) ?? 0) + rate);
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, rate]) => ({ name, rate }));
}
