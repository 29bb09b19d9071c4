import type http from 'node:http';
import {
  type CallOptions,
  type Instant,
  type MetricStore,
  type RateQuery,
  type StoreAnswer,
  type StoreSample,
  type StoreSeries,
  type TimeRange,
  toPromQL,
  UpstreamError,
} from '@meshlens/core';
import { parseJson } from '../http/json.js';
import { badAnswer, codeOfStatus, printable, statusFailure } from '../http/upstream-failure.js';
import { UpstreamHttp, type UpstreamReply } from '../http/upstream-http.js';
import { type PrometheusData, readData, readError, readMatrix, readVector, stepsOf } from './prometheus-answer.js';
import { type PrometheusAuth, prometheusAgent, prometheusCredentials } from './prometheus-auth.js';

export interface PrometheusOptions {
  /** Where the HTTP API is, without `/api/v1`, for instance `http://prometheus:9090` or `https://metrics/prefix`. */
  readonly url: string;
  /** As problems name it: `metrics/<name>`. Default `prometheus`. */
  readonly name?: string;
  readonly auth?: PrometheusAuth;
  /** For one query; default 30,000. */
  readonly timeoutMs?: number;
  /** Of one answer, after decompression; default 64 MiB. */
  readonly maxBytes?: number;
  /** Of one answer; default 200,000. */
  readonly maxSeries?: number;
}

/** Prometheus refuses ranges with more points in a series. */
const maxSteps = 11_000;

/** Anything that speaks Prometheus' HTTP API: Prometheus, Thanos, Mimir, VictoriaMetrics. */
export class PrometheusMetricStore implements MetricStore {
  readonly name: string;
  readonly address: string;
  readonly #http: UpstreamHttp;
  readonly #agent: http.Agent;
  readonly #timeoutMs: number;
  readonly #maxSeries: number;

  constructor({
    url,
    name = 'prometheus',
    auth = {},
    timeoutMs = 30_000,
    maxBytes = 64 * 1024 * 1024,
    maxSeries = 200_000,
  }: PrometheusOptions) {
    this.name = name;
    this.#timeoutMs = timeoutMs;
    this.#maxSeries = maxSeries;
    const agent = prometheusAgent(url, auth);
    this.#agent = agent;
    this.#http = new UpstreamHttp({ baseUrl: url, credentials: () => prometheusCredentials(auth, agent), timeoutMs, maxBytes });
    this.address = this.#http.address;
  }

  async query(query: RateQuery, at: Instant, options: CallOptions): Promise<StoreAnswer<StoreSample>> {
    const data = await this.#ask('/api/v1/query', { query: toPromQL(query), time: seconds(at) }, options);
    return readVector(this.#expect(data, 'vector'));
  }

  async queryRange(query: RateQuery, range: TimeRange, options: CallOptions): Promise<StoreAnswer<StoreSeries>> {
    if (stepsOf(range) > maxSteps)
      throw new UpstreamError('limit', `a range of ${stepsOf(range)} steps was asked for; the bound is ${maxSteps}`);
    const form = { query: toPromQL(query), start: seconds(range.start), end: seconds(range.end), step: String(range.stepSeconds) };
    return readMatrix(this.#expect(await this.#ask('/api/v1/query_range', form, options), 'matrix'), range);
  }

  /** Resolves where the store answers. Rejects with UpstreamError. */
  async check({ signal }: CallOptions): Promise<void> {
    const reply = await this.#http.send({ path: '/api/v1/status/buildinfo', signal });
    if (reply.status === 200 && readStatus(reply) === 'success') return;
    throw this.#failure(reply);
  }

  /** Closes the connections. */
  close(): void {
    this.#agent.destroy();
  }

  async #ask(path: string, form: Readonly<Record<string, string>>, { signal }: CallOptions): Promise<PrometheusData> {
    const text = new URLSearchParams({ ...form, timeout: `${Math.max(1, Math.floor(this.#timeoutMs / 1000))}s` }).toString();
    const reply = await this.#http.send({ method: 'POST', path, body: { type: 'application/x-www-form-urlencoded', text }, signal });
    if (reply.status !== 200) throw this.#failure(reply);
    const data = readData(parseJson(reply.text));
    if (data === undefined) throw this.#failure(reply);
    if (data.result.length > this.#maxSeries) {
      throw new UpstreamError('limit', `${this.address} answered ${data.result.length} series; the bound is ${this.#maxSeries}`);
    }
    return data;
  }

  #expect(data: PrometheusData, resultType: 'vector' | 'matrix'): PrometheusData {
    if (data.resultType === resultType) return data;
    throw new UpstreamError(
      'bad-answer',
      `${this.address} answered a ${printable(data.resultType).slice(0, 20)} where a ${resultType} was asked for`,
    );
  }

  #failure(reply: UpstreamReply): UpstreamError {
    const error = readError(parseJson(reply.text));
    if (error?.type === 'timeout') return new UpstreamError('timeout', `${this.address}: ${printable(error.words)}`);
    if (error !== undefined)
      return new UpstreamError(codeOfStatus(reply.status), `${this.address} answered ${reply.status}: ${printable(error.words)}`);
    if (reply.status >= 200 && reply.status < 300) return badAnswer(reply, this.address, 'the JSON of a Prometheus API');
    if (reply.status === 404)
      return new UpstreamError('bad-answer', `${this.address} has no Prometheus API at this path (404): is the address right?`);
    return statusFailure(reply, this.address, undefined);
  }
}

function readStatus(reply: UpstreamReply): unknown {
  const body = parseJson(reply.text);
  return typeof body === 'object' && body !== null && 'status' in body ? body.status : undefined;
}

/** Seconds as the API wants them, to the millisecond. */
function seconds(at: Instant): string {
  return (at / 1000).toFixed(3);
}
