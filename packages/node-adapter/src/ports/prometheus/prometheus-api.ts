import { type CallOptions, type StoreAnswer, type StoreSample, UpstreamError } from '@meshlens/core';
import { isRecord, parseJson } from '../http/json.js';
import type { BodyReader } from '../http/read-body.js';
import { badAnswer, codeOfStatus, printable, statusFailure } from '../http/upstream-failure.js';
import { UpstreamHttp, type UpstreamHttpOptions, type UpstreamReply } from '../http/upstream-http.js';
import { type PrometheusData, readData, readError, readSamples, withHistograms } from './prometheus-answer.js';
import { VectorReader } from './vector-reader.js';

export interface PrometheusApiOptions extends UpstreamHttpOptions {
  readonly maxSeries: number;
}

type Path = '/api/v1/query' | '/api/v1/query_range';
type Form = Readonly<Record<string, string>>;

interface Evaluation {
  readonly expect: 'matrix' | 'vector';
  readonly reader?: () => BodyReader;
  readonly signal: AbortSignal | undefined;
}

/** Prometheus' HTTP API: what it answers, or why not as UpstreamError. */
export class PrometheusApi {
  readonly address: string;
  readonly #http: UpstreamHttp;
  readonly #timeoutMs: number;
  readonly #maxSeries: number;

  constructor(options: PrometheusApiOptions) {
    this.#http = new UpstreamHttp(options);
    this.address = this.#http.address;
    this.#timeoutMs = options.timeoutMs;
    this.#maxSeries = options.maxSeries;
  }

  /** The samples that an expression has at a time. */
  async vector(form: Form, { signal }: CallOptions): Promise<StoreAnswer<StoreSample>> {
    let used = new VectorReader();
    const reader = (): BodyReader => (used = new VectorReader());
    const { result, warnings } = await this.#evaluate('/api/v1/query', form, { expect: 'vector', reader, signal });
    this.#checkCount(used.count + result.length);
    readSamples(result, used.taken);
    return { value: used.taken.samples, warnings: withHistograms(warnings, used.taken.histograms) };
  }

  /** The series that an expression has over a time. */
  async matrix(path: Path, form: Form, { signal }: CallOptions): Promise<PrometheusData> {
    const data = await this.#evaluate(path, form, { expect: 'matrix', signal });
    this.#checkCount(data.result.length);
    return data;
  }

  /** What lies at a path: the `data` of a success, or the text of what is not JSON. */
  async get(path: string, query: URLSearchParams, { signal }: CallOptions): Promise<unknown> {
    const reply = await this.#http.send({ path, query, signal });
    const body = parseJson(reply.text);
    if (reply.status === 200 && body === undefined) return reply.text;
    if (reply.status === 200 && isRecord(body) && body['status'] === 'success') return body['data'];
    throw this.#failure(reply);
  }

  /** Like `get`, but undefined where the store does not know the path, or does not let everybody see what is there. */
  async getIfKnown(path: string, query: URLSearchParams, options: CallOptions): Promise<unknown> {
    try {
      return await this.get(path, query, options);
    } catch (error) {
      if (error instanceof UpstreamError && (error.code === 'bad-answer' || error.code === 'denied' || error.code === 'limit'))
        return undefined;
      throw error;
    }
  }

  async #evaluate(path: Path, form: Form, { expect, reader, signal }: Evaluation): Promise<PrometheusData> {
    const text = new URLSearchParams({ ...form, timeout: `${Math.max(1, Math.floor(this.#timeoutMs / 1000))}s` }).toString();
    const body = { type: 'application/x-www-form-urlencoded', text };
    const reply = await this.#http.send({ method: 'POST', path, body, signal, ...(reader && { reader }) });
    const data = reply.status === 200 ? readData(parseJson(reply.text)) : undefined;
    if (data === undefined) throw this.#failure(reply);
    if (data.resultType === expect) return data;
    throw new UpstreamError(
      'bad-answer',
      `${this.address} answered a ${printable(data.resultType).slice(0, 20)} where a ${expect} was asked for`,
    );
  }

  #checkCount(series: number): void {
    if (series > this.#maxSeries)
      throw new UpstreamError('limit', `${this.address} answered ${series} series; the bound is ${this.#maxSeries}`);
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
