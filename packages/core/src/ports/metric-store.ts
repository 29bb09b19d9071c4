import type { CallOptions } from '../model/answer.js';
import type { Instant, TimeRange } from '../model/time.js';
import type { Staleness } from './call.js';

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
  /**
   * Only what those series carry whose rates cannot be exact over this window: they have fewer samples in it, or began anew.
   * One with a single sample, which has no rate, counts with all of its value: it began just now, or is hardly ever read.
   * With `counted` the values are how many such series there are instead, which costs a store much less.
   */
  readonly unsteady?: { readonly leastSamples: number; readonly counted?: true };
}

export type Labels = Readonly<Record<string, string>>;

/** A value that is not finite counts as none. */
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
  /** Present where this was answered before, to the same question at an earlier time, and the store cannot be asked at the moment. */
  readonly stale?: Staleness;
}

/** Asks when the newest sample of some series was taken, group by group. */
export interface NewestQuery {
  readonly series: readonly Pick<RateQuery, 'metric' | 'anyOf'>[];
  /** Labels to tell groups apart by. Where series of two selectors fall into one group, those of the first count. */
  readonly by: readonly string[];
  /** How far to look back; default as far as the store counts a series as current, which is 5 minutes in Prometheus. */
  readonly withinSeconds?: number;
}

/**
 * Asks by how much the newest samples of some series are older than `fromSeconds`, group by group: the mean over all series
 * whose newest sample is less than `untilSeconds` old, of which those that are young enough count as 0.
 */
export interface LagQuery extends Omit<NewestQuery, 'withinSeconds'> {
  readonly fromSeconds: number;
  readonly untilSeconds: number;
}

/** What a store says of itself. What it does not tell is left out: unknown is not none. */
export interface StoreDescription {
  readonly engine?: StoreEngine;
  readonly version?: string;
  readonly retentionSeconds?: number;
  /** Between two samples of a series of Istio's. */
  readonly scrapeSeconds?: number;
  /** How far behind it answers on purpose. */
  readonly delaySeconds?: number;
  /** Whether it answers from rates that rules have recorded; `incomplete` where it does not because they are not those of all traffic. */
  readonly recordedRates?: 'incomplete' | 'used';
}

export type StoreEngine = 'cortex' | 'mimir' | 'prometheus' | 'simulated' | 'snapshot' | 'thanos' | 'victoria-metrics';

/** A rule by which a store makes series out of others. */
export interface RecordingRule {
  /** The name that its series have. */
  readonly record: string;
  /** PromQL. */
  readonly expression: string;
  readonly intervalSeconds: number;
  /** Whether its last evaluation went well. */
  readonly healthy: boolean;
}

/**
 * Answers rate queries. Rejects with UpstreamError. The optional questions are asked now and then and may be answered from
 * memory, but for `lag` and `newest`; a store that cannot answer one leaves it out, or answers undefined.
 */
export interface MetricStore {
  readonly name: string;
  query(query: RateQuery, at: Instant, options: CallOptions): Promise<StoreAnswer<StoreSample>>;
  queryRange(query: RateQuery, range: TimeRange, options: CallOptions): Promise<StoreAnswer<StoreSeries>>;
  /** The values are seconds. Groups without a series that young are left out. */
  lag?(query: LagQuery, at: Instant, options: CallOptions): Promise<StoreAnswer<StoreSample>>;
  /** The values are Instants. Groups without a sample are left out. */
  newest?(query: NewestQuery, at: Instant, options: CallOptions): Promise<StoreAnswer<StoreSample>>;
  describe?(at: Instant, options: CallOptions): Promise<StoreDescription>;
  /** Those of the given metrics that had series in the hour before. */
  metricNames?(of: readonly string[], at: Instant, options: CallOptions): Promise<readonly string[] | undefined>;
  /** The labels that series of a metric had in the hour before, in no order. */
  labelsOf?(metric: string, at: Instant, options: CallOptions): Promise<readonly string[] | undefined>;
  recordingRules?(options: CallOptions): Promise<readonly RecordingRule[] | undefined>;
}
