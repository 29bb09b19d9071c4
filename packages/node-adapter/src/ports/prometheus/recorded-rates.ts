import {
  answersFrom,
  evaluationsMetric,
  type Instant,
  type Matcher,
  type Precomputed,
  type PromQlWriter,
  type RateQuery,
  type RecordedRate,
  recordedRates,
  recordingRuleGroup,
  type RecordingRule,
  requestMetric,
  UpstreamError,
} from '@meshlens/core';
import { type Held, held } from '../../held.js';
import type { PrometheusApi } from './prometheus-api.js';

/** `auto`: where the store tells of rules that will do; `on`: the shipped rules are there, though the store does not tell. */
export type RecordingRulesMode = 'auto' | 'off' | 'on';

export interface RecordedRatesOptions {
  readonly api: PrometheusApi;
  readonly write: PromQlWriter;
  readonly mode: RecordingRulesMode;
  readonly scope: readonly Matcher[];
  readonly rules: (signal: AbortSignal | undefined) => Promise<readonly RecordingRule[] | undefined>;
}

interface Asked {
  readonly at: Instant;
  /** From the begin of the first window to `at`. */
  readonly spanSeconds: number;
}

/** As often as not, an evaluation or two are late. */
const ENOUGH_EVALUATIONS = 0.95;
const TOLERATED_DIFFERENCE = 0.1;
const COUNTS_KEPT = 32;

/**
 * Decides whether rates that rules have recorded may stand in for those of a query: they keep the labels, reach back far
 * enough, and add up to the rate of all requests. In doubt they may not; nothing here makes a query fail.
 */
export class RecordedRates {
  readonly #options: RecordedRatesOptions;
  readonly #counts = new Map<string, Promise<number>>();
  readonly #complete: Held<readonly [RecordedRate | undefined, Instant], boolean>;

  constructor(options: RecordedRatesOptions) {
    this.#options = options;
    this.#complete = held({ freshMs: 300_000, failedMs: 30_000 }, (rate, at) => this.#addsUp(rate, at));
  }

  async standIn(query: RateQuery, { at, spanSeconds }: Asked, signal: AbortSignal | undefined): Promise<Precomputed | undefined> {
    const rates = await this.#rates(signal);
    const rate = rates.get(query.metric);
    if (rate === undefined || !answersFrom(query, rate, this.#options.scope)) return undefined;
    const latest = query.windowSeconds === rate.windowSeconds;
    const span = latest && spanSeconds === query.windowSeconds ? 2 * rate.intervalSeconds : spanSeconds;
    const evaluations = await this.#evaluations({ at, spanSeconds: span });
    if (evaluations < Math.max(1, Math.floor((ENOUGH_EVALUATIONS * span) / rate.intervalSeconds))) return undefined;
    if (!(await this.#isComplete(rates.get(requestMetric), at, signal))) return undefined;
    return latest ? { record: rate.record } : { record: rate.record, evaluations: (evaluations * query.windowSeconds) / span };
  }

  /** Undefined where there are none that reach to `at`. */
  async state(at: Instant): Promise<'incomplete' | 'used' | undefined> {
    const rates = await this.#rates(undefined);
    const [first] = rates.values();
    if (first === undefined || (await this.#evaluations({ at, spanSeconds: 2 * first.intervalSeconds })) < 1) return undefined;
    return (await this.#isComplete(rates.get(requestMetric), at, undefined)) ? 'used' : 'incomplete';
  }

  async #rates(signal: AbortSignal | undefined): Promise<ReadonlyMap<string, RecordedRate>> {
    const { mode, rules } = this.#options;
    if (mode === 'off') return new Map();
    if (mode === 'on') return shippedRates;
    return recordedRates((await unlessFailed(rules(signal))) ?? []);
  }

  /** Those that are asked for together are counted once. */
  #evaluations({ at, spanSeconds }: Asked): Promise<number> {
    const key = `${at} ${spanSeconds}`;
    const known = this.#counts.get(key);
    if (known !== undefined) return known;
    const count = unlessFailed(this.#value(this.#options.write.sampleCount(evaluationsMetric, spanSeconds), at)).then(
      (value) => value ?? 0,
    );
    this.#counts.set(key, count);
    const [oldest] = this.#counts.keys();
    if (this.#counts.size > COUNTS_KEPT && oldest !== undefined) this.#counts.delete(oldest);
    return count;
  }

  async #isComplete(rate: RecordedRate | undefined, at: Instant, signal: AbortSignal | undefined): Promise<boolean> {
    return (await unlessFailed(this.#complete.get(signal, rate, at))) ?? false;
  }

  /** Several clusters may report to one store, and the rules be at work in some of them only. */
  async #addsUp(rate: RecordedRate | undefined, at: Instant): Promise<boolean> {
    if (rate === undefined) return true;
    const total: RateQuery = { metric: rate.metric, anyOf: [[]], by: [], windowSeconds: rate.windowSeconds, keepZero: true };
    const { write } = this.#options;
    const [raw = 0, recorded = 0] = await Promise.all([
      this.#value(write.rate(total), at),
      this.#value(write.rate(total, { record: rate.record }), at),
    ]);
    return Math.abs(recorded - raw) <= TOLERATED_DIFFERENCE * raw;
  }

  async #value(query: string, at: Instant): Promise<number | undefined> {
    const { value } = await this.#options.api.vector({ query, time: (at / 1000).toFixed(3) }, {});
    return value[0]?.value;
  }
}

const shippedRates = recordedRates(
  recordingRuleGroup().rules.map(({ record, expr }) => ({
    record,
    expression: expr,
    intervalSeconds: Number.parseInt(recordingRuleGroup().interval, 10),
    healthy: true,
  })),
);

async function unlessFailed<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof UpstreamError) return undefined;
    throw error;
  }
}
