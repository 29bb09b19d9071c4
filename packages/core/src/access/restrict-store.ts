import type { CallOptions } from '../model/answer.js';
import type { Instant } from '../model/time.js';
import type { LagQuery, MetricStore, NewestQuery, StoreAnswer, StoreSample, StoreSeries } from '../ports/metric-store.js';
import { asksOnlyAge, endsOfMetric, placelessLabels } from '../telemetry/telemetry-ends.js';
import { labelMask } from './masked-labels.js';
import { maskedQuery, regrouped } from './masked-query.js';
import type { Sight } from './sight.js';
import { withoutWords } from './without-words.js';

/**
 * A metric store in which every series has the labels that the viewer may see, and series without an end that may be seen
 * are not there. A query is asked of the store below with as many labels more as it takes to tell which those are; what
 * it selects by is compared again with what is left of them, so that guessing a hidden name selects nothing.
 */
export function restrictStore(store: MetricStore, sight: Sight): MetricStore {
  return {
    name: store.name,
    async query(query, at, options) {
      const asked = maskedQuery(query);
      const { value, ...rest } = await withoutWords(store.query(asked.query, at, options));
      return { ...rest, value: regrouped(value, asked, { sight, merge: addSamples }), warnings: rest.warnings.map(wordless) };
    },
    async queryRange(query, range, options) {
      const asked = maskedQuery(query);
      const { value, ...rest } = await withoutWords(store.queryRange(asked.query, range, options));
      return { ...rest, value: regrouped(value, asked, { sight, merge: addSeries }), warnings: rest.warnings.map(wordless) };
    },
    ...optionalQuestions(store, sight),
  };
}

/** What is asked now and then. Recording rules stay below: nobody can tell what their names say. */
function optionalQuestions(store: MetricStore, sight: Sight): Partial<MetricStore> {
  return {
    ...(store.newest && { newest: (query, at, options) => newest(store, { query, at, options, sight }) }),
    ...(store.lag && { lag: (query, at, options) => lag(store, { query, at, options, sight }) }),
    ...(store.describe && { describe: (at, options) => withoutWords(describe(store, at, options)) }),
    ...(store.metricNames && { metricNames: async (of, at, options) => withoutWords(orUndefined(store.metricNames?.(of, at, options))) }),
    ...(store.labelsOf && { labelsOf: async (metric, at, options) => withoutWords(orUndefined(store.labelsOf?.(metric, at, options))) }),
  };
}

interface Ask<Query> {
  readonly query: Query;
  readonly at: Instant;
  readonly options: CallOptions;
  readonly sight: Sight;
}

async function newest(store: MetricStore, { query, at, options, sight }: Ask<NewestQuery>): Promise<StoreAnswer<StoreSample>> {
  const [first] = query.series;
  if (first === undefined || asksOnlyAge(query)) return quietly(store.newest?.(query, at, options));
  const anyOf = query.series.flatMap((series) => series.anyOf);
  const asked = maskedQuery({ metric: first.metric, anyOf, by: query.by });
  const { value, warnings } = await quietly(store.newest?.({ ...query, by: asked.query.by }, at, options));
  return { value: regrouped(value, asked, { sight, merge: newer }), warnings };
}

/**
 * A mean cannot be put together from those of parts, so the question goes down as it is: its answer is an age. It is not
 * answered where it selects by a label that a viewer may choose.
 */
async function lag(store: MetricStore, { query, at, options, sight }: Ask<LagQuery>): Promise<StoreAnswer<StoreSample>> {
  const matched = query.series.flatMap(({ anyOf }) => anyOf.flat());
  if (![...query.by, ...matched.map(({ label }) => label)].every((name) => placelessLabels.has(name))) return { value: [], warnings: [] };
  const { value, warnings } = await quietly(store.lag?.(query, at, options));
  const maskOf = labelMask(endsOfMetric(query.series[0]?.metric ?? ''), sight);
  return { value: value.map((sample) => ({ ...sample, labels: maskOf(sample.labels).labels })), warnings };
}

async function describe(store: MetricStore, at: Instant, options: CallOptions): ReturnType<NonNullable<MetricStore['describe']>> {
  return (await store.describe?.(at, options)) ?? {};
}

async function orUndefined<T>(answer: Promise<T | undefined> | undefined): Promise<T | undefined> {
  return answer;
}

async function quietly(answer: Promise<StoreAnswer<StoreSample>> | undefined): Promise<StoreAnswer<StoreSample>> {
  const { value, warnings } = (await withoutWords(orUndefined(answer))) ?? { value: [], warnings: [] };
  return { value, warnings: warnings.map(wordless) };
}

const wordless = (): string => '';

function addSamples(one: StoreSample, other: StoreSample): StoreSample {
  return { ...one, value: one.value + other.value };
}

function newer(one: StoreSample, other: StoreSample): StoreSample {
  return one.value >= other.value ? one : other;
}

function addSeries(one: StoreSeries, other: StoreSeries): StoreSeries {
  const values = one.values.map((value, i) => sumOf(value, other.values[i] ?? null));
  return { ...one, values };
}

function sumOf(one: number | null, other: number | null): number | null {
  return one === null ? other : one + (other ?? 0);
}
