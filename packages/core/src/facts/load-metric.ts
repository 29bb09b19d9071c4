import type { CallOptions, Problem } from '../model/answer.js';
import type { Instant } from '../model/time.js';
import type { MetricStore, StoreSample } from '../ports/metric-store.js';
import { type MetricMap, type MetricName, metrics } from '../telemetry/metrics.js';
import type { CallReader } from '../telemetry/parse-ends.js';
import type { TrafficScope } from '../telemetry/scope.js';
import type { Coverage } from './facts.js';
import { querySplitting } from './query-splitting.js';
import { problemOf, staleProblem } from './upstream-problem.js';

export interface LoadedMetric<M extends MetricName = MetricName> {
  readonly told: MetricMap[M];
  readonly coverage: Coverage;
  readonly problems: readonly Problem[];
}

interface MetricRequest<M extends MetricName> {
  readonly name: M;
  readonly scope: TrafficScope;
  readonly at: Instant;
  /** One for all metrics of an answer. */
  readonly callOf: CallReader;
}

/** Asks every store once for one metric, or in parts where once is too much for it, and puts their samples together. */
export async function loadMetric<M extends MetricName>(
  stores: readonly MetricStore[],
  request: MetricRequest<M>,
  options: CallOptions,
): Promise<LoadedMetric<M>> {
  const { name, scope, callOf } = request;
  const read = (answers: readonly (readonly StoreSample[])[]): MetricMap[M] => metrics[name].read(answers, scope, callOf);
  if (scope.namespaces.length === 0) return { told: read([]), coverage: 'complete', problems: [] };
  const parts = await Promise.all(stores.map((store) => askStore(store, request, options)));
  const answers = parts.map((part) => part.samples).filter((samples) => samples !== undefined);
  const limited = parts.some((part) => part.problems.length > 0);
  return {
    told: read(answers),
    coverage: answers.length === 0 ? 'absent' : limited ? 'partial' : 'complete',
    problems: parts.flatMap((part) => part.problems),
  };
}

async function askStore<M extends MetricName>(
  store: MetricStore,
  { name, scope, at }: MetricRequest<M>,
  options: CallOptions,
): Promise<{ readonly samples?: readonly StoreSample[]; readonly problems: readonly Problem[] }> {
  const where = { source: `metrics/${store.name}`, input: `metric:${name}` };
  const { samples, failures, warnings, stale } = await querySplitting(
    store,
    { query: (part) => metrics[name].query(part), scope, at },
    options,
  );
  const problems: Problem[] = [
    ...warnings.map((detail) => ({ code: 'partial', ...where, detail: detail.slice(0, 300) }) as const),
    ...(stale === undefined ? [] : [staleProblem(stale, where)]),
    ...failures.map(({ error, namespaces }) =>
      problemOf(error, namespaces.length < scope.namespaces.length ? { ...where, namespaces } : where),
    ),
  ];
  // A rate that is no number says nothing, and nothing that is made of it could be written as JSON.
  return samples === undefined ? { problems } : { samples: samples.filter(({ value }) => Number.isFinite(value)), problems };
}
