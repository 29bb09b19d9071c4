import type { CallOptions } from '../../model/answer.js';
import type { Instant } from '../../model/time.js';
import type { MetricStore } from '../../ports/metric-store.js';
import type { CounterSource } from './rate-evaluator.js';
import type { SnapshotCounter } from './snapshot.js';

/** A span of time, read at every `stepSeconds` from `start` to `end`, both included. */
export interface SnapshotSpan {
  readonly start: Instant;
  readonly end: Instant;
  readonly stepSeconds: number;
}

/** The span that ends at `at` and reaches back at least as far as asked, in whole steps. */
export function snapshotSpan({ at, rangeSeconds, stepSeconds }: { at: Instant; rangeSeconds: number; stepSeconds: number }): SnapshotSpan {
  if (!(stepSeconds > 0 && rangeSeconds >= stepSeconds && rangeSeconds / stepSeconds < MAX_STEPS)) {
    throw new RangeError(`A snapshot takes 1 to ${MAX_STEPS} steps; asked for a step of ${stepSeconds} s in ${rangeSeconds} s`);
  }
  const steps = Math.ceil(rangeSeconds / stepSeconds);
  return { start: at - steps * stepSeconds * 1000, end: at, stepSeconds };
}

const MAX_STEPS = 10_000;

/** Copies counters whose source is at hand: each rises exactly as its original, counted from the start of the span. */
export function copiedCounters(source: CounterSource, metric: string, span: SnapshotSpan): SnapshotCounter[] {
  const instants = instantsOf(span);
  return source.counters(metric).map((series) => {
    const rises = instants.map((at) => rounded(series.increase(span.start, at)?.increase ?? null));
    return counterOf({ __name__: metric, ...series.labels }, withZeroBefore(rises), span);
  });
}

/** What to ask a metric store for. */
export interface CapturedMetric {
  readonly metric: string;
  /** The labels that its counters keep; all others are summed away. */
  readonly by: readonly string[];
}

/**
 * Counters made up from a store that only tells rates: the rate of every step, summed up. A window that begins and ends
 * on a step has the store's own rate; within a step the rate is even. Resets are already gone.
 */
export async function sampledCounters(
  store: MetricStore,
  { metric, by }: CapturedMetric,
  options: CallOptions & { span: SnapshotSpan },
): Promise<SnapshotCounter[]> {
  const { span, ...call } = options;
  const { start, end, stepSeconds } = span;
  const query = { metric, anyOf: [[]], by, windowSeconds: stepSeconds, keepZero: true };
  const range = { start: start + stepSeconds * 1000, end, stepSeconds };
  const { value } = await store.queryRange(query, range, call);
  return value.map(({ labels, values }) => {
    let total = 0;
    const rises = values.map((rate) => (rate === null ? null : (total += rate * stepSeconds)));
    return counterOf({ __name__: metric, ...labels }, withZeroBefore([null, ...rises.map(rounded)]), span);
  });
}

function counterOf(
  labels: SnapshotCounter['labels'],
  values: readonly (number | null)[],
  { start, stepSeconds }: SnapshotSpan,
): SnapshotCounter {
  return { labels, start, stepSeconds, values };
}

function instantsOf({ start, end, stepSeconds }: SnapshotSpan): Instant[] {
  const steps = Math.round((end - start) / (stepSeconds * 1000));
  return Array.from({ length: steps + 1 }, (_, step) => start + step * stepSeconds * 1000);
}

/** The first rise began one step before it shows. */
function withZeroBefore(values: readonly (number | null)[]): (number | null)[] {
  const first = values.findIndex((value) => value !== null);
  return values.map((value, index) => (index === first - 1 ? 0 : value));
}

/** To a millionth: enough for any rate worth showing, and half the file. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e6) / 1e6;
}
