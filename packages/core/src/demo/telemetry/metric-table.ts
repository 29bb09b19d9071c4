import { DURATION_BOUNDS, meanLatency, shareWithin } from '../latency.js';
import { reportsOf, ztunnelReports } from './reports.js';
import { bucketRows, type Counted, countedTogether, rowsOf, type SeriesRow } from './rows.js';
import type { Variant } from './variants.js';

/** Every metric that the demo mesh's proxies keep. */
export interface MetricTable {
  /** The names that Prometheus would know; the parts of a histogram one by one. */
  readonly names: readonly string[];
  /** The series of one metric; none for a name that is not known. */
  rows(metric: string): readonly SeriesRow[];
}

const REQUEST_BYTES = 600;
const RESPONSE_BYTES = 4000;
/** Bytes that one TCP connection carries in its life, both ways together. */
const CONNECTION_BYTES = 250_000;
const BYTES_BOUNDS: readonly number[] = [512, 4096, 32768, 262144];
/** Istio counts messages whatever became of the request. */
const OUTCOME_LABELS = ['response_code', 'grpc_response_status', 'response_flags'];

type Makers = Readonly<Record<string, () => readonly SeriesRow[]>>;

/** The metrics of these variants. Rows are made when asked for, each time anew. */
export function metricTable(variants: readonly Variant[]): MetricTable {
  const requests = countedTogether(
    variants.filter(({ call }) => call.protocol !== 'tcp'),
    reportsOf,
  );
  const messages = countedTogether(
    variants.filter(({ call }) => call.protocol === 'grpc'),
    reportsOf,
    OUTCOME_LABELS,
  );
  const bytes = countedTogether(
    variants.filter(({ reach }) => reach !== 'refused'),
    (variant) => [...(variant.call.protocol === 'tcp' ? reportsOf(variant) : []), ...ztunnelReports(variant.call)],
  );
  const connections = () => rowsOf(bytes, (variant) => (requestBytes(variant) + responseBytes(variant)) / CONNECTION_BYTES);
  const makers: Makers = {
    istio_requests_total: () => rowsOf(requests, () => 1),
    ...durationHistogram(requests),
    ...bytesHistogram('istio_request_bytes', requests, requestBytes),
    ...bytesHistogram('istio_response_bytes', requests, responseBytes),
    istio_request_messages_total: () => rowsOf(messages, ({ call }) => call.messages?.request ?? 1),
    istio_response_messages_total: () => rowsOf(messages, ({ call }) => call.messages?.response ?? 1),
    istio_tcp_received_bytes_total: () => rowsOf(bytes, requestBytes),
    istio_tcp_sent_bytes_total: () => rowsOf(bytes, responseBytes),
    istio_tcp_connections_opened_total: connections,
    istio_tcp_connections_closed_total: connections,
  };
  return { names: Object.keys(makers), rows: (metric) => (Object.hasOwn(makers, metric) ? (makers[metric]?.() ?? []) : []) };
}

function durationHistogram(groups: readonly Counted[]): Makers {
  const name = 'istio_request_duration_milliseconds';
  return {
    [`${name}_bucket`]: () => bucketRows(groups, DURATION_BOUNDS, ({ latency }, bound) => shareWithin(latency, bound)),
    [`${name}_sum`]: () => rowsOf(groups, ({ latency }) => meanLatency(latency)),
    [`${name}_count`]: () => rowsOf(groups, () => 1),
  };
}

/** Sizes spread as widely as response times usually do: half lie under the mean's two thirds. */
function bytesHistogram(name: string, groups: readonly Counted[], mean: (variant: Variant) => number): Makers {
  const sizes = (variant: Variant) => {
    const p50 = (mean(variant) * 2) / 3;
    return { p50, p95: p50 * 4.4 };
  };
  return {
    [`${name}_bucket`]: () => bucketRows(groups, BYTES_BOUNDS, (variant, bound) => shareWithin(sizes(variant), bound)),
    [`${name}_sum`]: () => rowsOf(groups, mean),
    [`${name}_count`]: () => rowsOf(groups, () => 1),
  };
}

/** Bytes from caller to callee for each unit of the flow: a request, or for TCP a byte sent. */
function requestBytes({ call }: Variant): number {
  return call.protocol === 'tcp' ? 1 : (call.bytes?.request ?? REQUEST_BYTES);
}

function responseBytes({ call }: Variant): number {
  return call.protocol === 'tcp' ? (call.received ?? 0) / call.rate : (call.bytes?.response ?? RESPONSE_BYTES);
}
