import type { CallOptions, Problem } from '../model/answer.js';
import type { Instant } from '../model/time.js';
import type { MetricStore } from '../ports/metric-store.js';
import { type MetricMap, type MetricName, metrics } from '../telemetry/metrics.js';
import type { TrafficScope } from '../telemetry/scope.js';
import type { Coverage } from './facts.js';
import { problemOf } from './upstream-problem.js';

export interface LoadedMetric<M extends MetricName = MetricName> {
  readonly items: readonly MetricMap[M][];
  readonly coverage: Coverage;
  readonly problems: readonly Problem[];
}

interface MetricRequest<M extends MetricName> {
  readonly name: M;
  readonly scope: TrafficScope;
  readonly at: Instant;
}

/** Asks every store once for one metric and puts their samples together. */
export async function loadMetric<M extends MetricName>(
  stores: readonly MetricStore[],
  request: MetricRequest<M>,
  options: CallOptions,
): Promise<LoadedMetric<M>> {
  if (request.scope.namespaces.length === 0) return { items: [], coverage: 'complete', problems: [] };
  const parts = await Promise.all(stores.map((store) => askStore(store, request, options)));
  const failed = parts.filter((part) => part.items === undefined).length;
  const limited = parts.some((part) => part.problems.length > 0);
  return {
    items: parts.flatMap((part) => part.items ?? []),
    coverage: failed === parts.length ? 'absent' : limited ? 'partial' : 'complete',
    problems: parts.flatMap((part) => part.problems),
  };
}

async function askStore<M extends MetricName>(
  store: MetricStore,
  { name, scope, at }: MetricRequest<M>,
  options: CallOptions,
): Promise<{ readonly items?: readonly MetricMap[M][]; readonly problems: readonly Problem[] }> {
  const where = { source: `metrics/${store.name}`, input: `metric:${name}` };
  try {
    const definition = metrics[name];
    const { value, warnings } = await store.query(definition.query(scope), at, options);
    const parse = definition.parser(scope);
    const items: MetricMap[M][] = [];
    for (const sample of value) {
      const parsed = parse(sample);
      if (parsed !== undefined) items.push(parsed);
    }
    return { items, problems: warnings.map((detail) => ({ code: 'partial', ...where, detail: detail.slice(0, 300) })) };
  } catch (error) {
    return { problems: [problemOf(error, where)] };
  }
}
