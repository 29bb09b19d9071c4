import {
  type CallOptions,
  type Instant,
  type LagQuery,
  type Matcher,
  type MetricStore,
  type NewestQuery,
  type PromQlWriter,
  promQlWriter,
  type RateQuery,
  type RecordingRule,
  type StoreAnswer,
  type StoreDescription,
  type StoreSample,
  type StoreSeries,
  type TimeRange,
  UpstreamError,
} from '@meshlens/core';
import { type Held, held } from '../../held.js';
import { withinDeadline } from '../../within-deadline.js';
import { RotatingAgent } from '../http/rotating-agent.js';
import { lateFailure } from '../http/upstream-failure.js';
import { OAuth2Tokens } from './oauth2-tokens.js';
import { readMatrix, readRules, readTexts, stepsOf } from './prometheus-answer.js';
import { PrometheusApi } from './prometheus-api.js';
import { type PrometheusAuth, prometheusCredentials } from './prometheus-auth.js';
import { RecordedRates, type RecordingRulesMode } from './recorded-rates.js';
import { describeStore } from './store-description.js';

export interface PrometheusOptions {
  /** Where the HTTP API is, without `/api/v1`, for instance `http://prometheus:9090` or `https://metrics/prefix`. */
  readonly url: string;
  /** As problems name it: `metrics/<name>`. Default `prometheus`. */
  readonly name?: string;
  readonly auth?: PrometheusAuth;
  /** For one query; default 30,000. */
  readonly timeoutMs?: number;
  /** Of one answer, after decompression; default 32 MiB. */
  readonly maxBytes?: number;
  /** Of one answer; default 200,000. */
  readonly maxSeries?: number;
  /** Labels that every series must have to be seen at all, with their values: one mesh of several in a store. */
  readonly queryScope?: Readonly<Record<string, string>>;
  /** Whether to read rates that recording rules have made; default `off`. */
  readonly recordingRules?: RecordingRulesMode;
}

/** Prometheus refuses ranges with more points in a series. */
const maxSteps = 11_000;
/** What a store tells of itself changes seldom. A failure is held for a while too, so that nobody waits for it again and again. */
const holdTimes = { freshMs: 300_000, failedMs: 30_000 };
/** Of questions that a graph can do without. */
const longestAboutMs = 3_000;
const lookBackSeconds = 3_600;

/** Anything that speaks Prometheus' HTTP API: Prometheus, Thanos, Mimir, VictoriaMetrics. */
export class PrometheusMetricStore implements MetricStore {
  readonly name: string;
  readonly address: string;
  readonly #api: PrometheusApi;
  /** The same store, with less patience. */
  readonly #about: PrometheusApi;
  readonly #agent: RotatingAgent;
  readonly #tokens: OAuth2Tokens | undefined;
  readonly #timeoutMs: number;
  /** The only way to PromQL: it has the scope in every selector. */
  readonly #write: PromQlWriter;
  readonly #recorded: RecordedRates;
  readonly #description: Held<readonly [Instant], StoreDescription>;
  readonly #rules: Held<readonly [], readonly RecordingRule[] | undefined>;
  readonly #lists = new Map<string, Held<readonly [Instant], readonly string[] | undefined>>();

  constructor({
    url,
    name = 'prometheus',
    auth = {},
    timeoutMs = 30_000,
    maxBytes = 32 * 1024 * 1024,
    maxSeries = 200_000,
    queryScope = {},
    recordingRules = 'off',
  }: PrometheusOptions) {
    this.name = name;
    this.#timeoutMs = timeoutMs;
    const agent = new RotatingAgent(url, auth);
    this.#agent = agent;
    const tokens = auth.oauth2 && new OAuth2Tokens(auth.oauth2);
    this.#tokens = tokens;
    const http = {
      baseUrl: url,
      credentials: async () => prometheusCredentials(auth, await agent.get(), tokens),
      maxBytes,
      maxSeries,
      ...(tokens && { refused: () => tokens.refused() }),
    };
    this.#api = new PrometheusApi({ ...http, timeoutMs });
    this.#about = new PrometheusApi({ ...http, timeoutMs: Math.min(longestAboutMs, timeoutMs) });
    this.address = this.#api.address;
    const scope = Object.entries(queryScope).map(([label, value]): Matcher => ({ label, operator: '=', value }));
    this.#write = promQlWriter(scope);
    this.#rules = held(holdTimes, async () =>
      readRules(await this.#about.getIfKnown('/api/v1/rules', new URLSearchParams({ type: 'record' }), {})),
    );
    this.#recorded = new RecordedRates({
      api: this.#about,
      write: this.#write,
      mode: recordingRules,
      scope,
      rules: (signal) => this.#rules.get(signal),
    });
    this.#description = held(holdTimes, async (at) => {
      const [described, recordedRates] = await Promise.all([describeStore(this.#about, this.#write, at), this.#recorded.state(at)]);
      return recordedRates === undefined ? described : { ...described, recordedRates };
    });
  }

  async query(query: RateQuery, at: Instant, options: CallOptions): Promise<StoreAnswer<StoreSample>> {
    return this.#inTime(options, async (signal) => {
      const span = { at, spanSeconds: query.windowSeconds };
      const standIn = query.unsteady === undefined ? await this.#recorded.standIn(query, span, signal) : undefined;
      const form = { query: this.#write.rate(query, standIn), time: seconds(at) };
      return this.#api.vector(form, { signal });
    });
  }

  async queryRange(query: RateQuery, range: TimeRange, options: CallOptions): Promise<StoreAnswer<StoreSeries>> {
    if (stepsOf(range) > maxSteps)
      throw new UpstreamError('limit', `a range of ${stepsOf(range)} steps was asked for; the bound is ${maxSteps}`);
    return this.#inTime(options, async (signal) => {
      const spanSeconds = (range.end - range.start) / 1000 + query.windowSeconds;
      const standIn = await this.#recorded.standIn(query, { at: range.end, spanSeconds }, signal);
      const form = {
        query: this.#write.rate(query, standIn),
        start: seconds(range.start),
        end: seconds(range.end),
        step: String(range.stepSeconds),
      };
      return readMatrix(await this.#api.matrix('/api/v1/query_range', form, { signal }), range);
    });
  }

  async lag(query: LagQuery, at: Instant, options: CallOptions): Promise<StoreAnswer<StoreSample>> {
    const form = { query: this.#write.lag(query), time: seconds(at) };
    return this.#api.vector(form, options);
  }

  async newest(query: NewestQuery, at: Instant, options: CallOptions): Promise<StoreAnswer<StoreSample>> {
    const form = { query: this.#write.newest(query), time: seconds(at) };
    const { value, warnings } = await this.#api.vector(form, options);
    return { value: value.map((sample) => ({ ...sample, value: Math.round(sample.value * 1000) })), warnings };
  }

  async describe(at: Instant, { signal }: CallOptions): Promise<StoreDescription> {
    return this.#description.get(signal, at);
  }

  async metricNames(of: readonly string[], at: Instant, { signal }: CallOptions): Promise<readonly string[] | undefined> {
    return this.#list('/api/v1/label/__name__/values', this.#write.anyMetric(of)).get(signal, at);
  }

  async labelsOf(metric: string, at: Instant, { signal }: CallOptions): Promise<readonly string[] | undefined> {
    return this.#list('/api/v1/labels', this.#write.selector(metric, [])).get(signal, at);
  }

  async recordingRules({ signal }: CallOptions): Promise<readonly RecordingRule[] | undefined> {
    return this.#rules.get(signal);
  }

  /** Resolves where the store answers. Rejects with UpstreamError. */
  async check(options: CallOptions): Promise<void> {
    const build = await this.#api.get('/api/v1/status/buildinfo', new URLSearchParams(), options);
    if (typeof build !== 'string') return;
    throw new UpstreamError('bad-answer', `${this.address} answered a text where build information was asked for: is the address right?`);
  }

  /** Closes the connections. */
  close(): void {
    this.#agent.destroy();
    this.#tokens?.close();
  }

  /** A list of texts that is held. */
  #list(path: string, match: string): Held<readonly [Instant], readonly string[] | undefined> {
    const key = `${path} ${match}`;
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    const list = held(holdTimes, async (at: Instant) => {
      const query = new URLSearchParams({ 'match[]': match, start: seconds(at - lookBackSeconds * 1000), end: seconds(at) });
      return readTexts(await this.#about.getIfKnown(path, query, {}));
    });
    this.#lists.set(key, list);
    return list;
  }

  /** One query's time includes that for finding out how it is best asked. */
  async #inTime<T>({ signal }: CallOptions, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const late = (): Error => lateFailure(this.address, this.#timeoutMs);
    return withinDeadline({ milliseconds: this.#timeoutMs, signal, late }, work);
  }
}

/** Seconds as the API wants them, to the millisecond. */
function seconds(at: Instant): string {
  return (at / 1000).toFixed(3);
}
