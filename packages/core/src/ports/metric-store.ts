import type { CallOptions } from '../model/answer.js';
import type { Instant, TimeRange } from '../model/time.js';

export type MatchOperator = '=' | '!=' | '=~' | '!~';

/** One condition on a label. For `=~` and `!~` the value is an RE2 expression that must match the whole label. */
export interface Matcher {
  readonly label: string;
  readonly operator: MatchOperator;
  readonly value: string;
}

/**
 * The only question core asks of a metric store: `sum by (…) (rate(metric{…}[window]))`, per second, over the series
 * that match any of the given selectors. A series that matches several selectors counts once.
 */
export interface RateQuery {
  readonly metric: string;
  readonly anyOf: readonly (readonly Matcher[])[];
  /**
   * Labels to keep. It must hold every label that `anyOf` tells series apart by,
   * so that a group never falls into two selectors with different members.
   */
  readonly by: readonly string[];
  readonly windowSeconds: number;
  /** Keep groups whose rate is 0. */
  readonly keepZero: boolean;
}

export type Labels = Readonly<Record<string, string>>;

export interface StoreSample {
  readonly labels: Labels;
  readonly value: number;
}

export interface StoreSeries {
  readonly labels: Labels;
  /** One value for each step from `range.start` on; `null` where there is none. */
  readonly values: readonly (number | null)[];
}

export interface StoreAnswer<T> {
  readonly value: readonly T[];
  /** The store's own warnings, for instance that its answer is partial. */
  readonly warnings: readonly string[];
}

/** Answers rate queries. Rejects with UpstreamError. */
export interface MetricStore {
  readonly name: string;
  query(query: RateQuery, at: Instant, options: CallOptions): Promise<StoreAnswer<StoreSample>>;
  queryRange(query: RateQuery, range: TimeRange, options: CallOptions): Promise<StoreAnswer<StoreSeries>>;
}
