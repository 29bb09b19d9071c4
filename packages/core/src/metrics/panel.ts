import { isErrorCode } from '../telemetry/error-code.js';
import type { MetricSeries, PanelMetric } from '../model/metrics.js';
import type { StoreSeries } from '../ports/metric-store.js';
import { requestCall } from '../telemetry/call.js';
import type { Direction, PanelSource } from '../telemetry/panel-query.js';
import { bestReports, bucketBound } from '../telemetry/panel-series.js';
import { type Column, divideColumns, sumColumns } from './columns.js';
import { quantile } from './quantile.js';

/** The store's answers for one direction, by chart source; a source that failed is left out. */
export type PanelAnswers = { readonly [S in PanelSource]?: readonly StoreSeries[] };

/** Turns the answers of one direction into the lines of its charts. Charts without data have no line. */
export function panelLines(answers: PanelAnswers, direction: Direction): readonly MetricSeries[] {
  const best = (source: PanelSource): readonly StoreSeries[] => bestReports(answers[source] ?? [], direction);
  const total = (metric: PanelMetric, source: PanelSource): MetricSeries[] => line(metric, '', sumColumns(values(best(source))));
  const tcpSent = total('tcpSent', 'tcpSent');
  const tcpReceived = total('tcpReceived', 'tcpReceived');
  return [
    ...requestLines(best('requests')),
    ...durationLines(best('durationBuckets'), best('durationSum')),
    ...total('requestBytes', 'requestBytes'),
    ...total('responseBytes', 'responseBytes'),
    ...tcpSent,
    ...tcpReceived,
    ...total('messagesSent', 'messagesSent'),
    ...total('messagesReceived', 'messagesReceived'),
  ];
}

function requestLines(series: readonly StoreSeries[]): MetricSeries[] {
  const calls = series.flatMap((each) => {
    const call = requestCall(each.labels);
    return call === undefined ? [] : [{ ...call, values: each.values }];
  });
  if (calls.length === 0) return [];
  const codes = [...new Set(calls.map(({ code }) => code))].sort();
  const errors = calls.filter(({ protocol, code }) => isErrorCode(protocol, code));
  return [
    ...line('requests', '', sumColumns(values(calls))),
    ...codes.flatMap((code) => line('requests', code, sumColumns(values(calls.filter((call) => call.code === code))))),
    ...line('errors', '', sumColumns(values(errors))),
  ];
}

const percentiles = [
  { label: 'p50', q: 0.5 },
  { label: 'p95', q: 0.95 },
  { label: 'p99', q: 0.99 },
] as const;

function durationLines(buckets: readonly StoreSeries[], sums: readonly StoreSeries[]): MetricSeries[] {
  const byBound = new Map<number, Column[]>();
  for (const each of buckets) {
    const le = bucketBound(each);
    if (!Number.isNaN(le)) byBound.set(le, [...(byBound.get(le) ?? []), each.values]);
  }
  const summed = [...byBound].map(([le, columns]) => ({ le, column: sumColumns(columns) ?? [] }));
  const count = summed.find(({ le }) => le === Infinity)?.column;
  const sum = sumColumns(values(sums));
  const average = sum && count ? line('duration', 'avg', divideColumns(sum, count)) : [];
  if (count === undefined) return average;
  const quantiles = percentiles.flatMap(({ label, q }) =>
    line(
      'duration',
      label,
      count.map(
        (_, i) =>
          quantile(
            q,
            summed.map(({ le, column }) => ({ le, count: column[i] ?? 0 })),
          ) ?? null,
      ),
    ),
  );
  return [...average, ...quantiles];
}

function values(items: readonly { readonly values: Column }[]): readonly Column[] {
  return items.map((item) => item.values);
}

function line(metric: PanelMetric, label: string, column: Column | undefined): MetricSeries[] {
  return column?.some((value) => value !== null) ? [{ metric, label, values: column }] : [];
}
