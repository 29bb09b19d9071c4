import type { MetricSeries, PanelMetric } from '@meshlens/core';
import type { ChartSeries, ChartThreshold } from '../charts/chart-series.js';
import type { Unit } from '../i18n/format.js';
import type { Words } from '../i18n/words.js';

type ChartName = 'requests' | 'errorShare' | 'codes' | 'duration' | 'tcp' | 'messages' | 'throughput';

/** One chart of the panel: which lines belong on it. */
interface ChartRow {
  readonly name: Exclude<ChartName, 'errorShare'>;
  readonly unit: Unit;
  readonly metrics: readonly PanelMetric[];
  readonly lines: 'total' | 'labelled';
}

const charts: readonly ChartRow[] = [
  { name: 'requests', unit: 'requests', metrics: ['requests', 'errors'], lines: 'total' },
  { name: 'duration', unit: 'milliseconds', metrics: ['duration'], lines: 'labelled' },
  { name: 'codes', unit: 'requests', metrics: ['requests'], lines: 'labelled' },
  { name: 'tcp', unit: 'bytes', metrics: ['tcpSent', 'tcpReceived'], lines: 'total' },
  { name: 'messages', unit: 'messages', metrics: ['messagesSent', 'messagesReceived'], lines: 'total' },
  { name: 'throughput', unit: 'bytes', metrics: ['requestBytes', 'responseBytes'], lines: 'total' },
];

export interface PanelChart {
  readonly name: ChartName;
  readonly heading: string;
  readonly unit: Unit;
  readonly series: readonly ChartSeries[];
  readonly thresholds: readonly ChartThreshold[];
}

/** From which share of failing requests, 0 to 1, health is judged so. */
export interface ErrorThreshold {
  readonly direction: 'inbound' | 'outbound';
  readonly ratio: number;
  readonly status: ChartThreshold['status'];
}

/** The charts that have something to show, in a fixed order. A single response code says no more than the total does. */
export function panelCharts(
  lines: readonly MetricSeries[],
  words: Words['metrics'],
  limits: readonly ErrorThreshold[] = [],
): readonly PanelChart[] {
  const made = charts.flatMap(({ name, unit, metrics, lines: wanted }) => {
    const series = lines
      .filter(({ metric, label, values }) => metrics.includes(metric) && (label !== '') === (wanted === 'labelled') && values.some(isKnown))
      .map((line) => chartSeries(line, name, words));
    const silent = series.every(({ values }) => values.every((value) => !value));
    if (series.length === 0 || (silent && name !== 'requests') || (name === 'codes' && series.length < 2)) return [];
    return [{ name, heading: words[name], unit, series, thresholds: [] }];
  });
  const share = errorShare(lines, words, limits);
  return share ? [...made.slice(0, 1), share, ...made.slice(1)] : made;
}

/** Where requests fail: how many of them, and from how many on they count as too many. */
function errorShare(lines: readonly MetricSeries[], words: Words['metrics'], limits: readonly ErrorThreshold[]): PanelChart | undefined {
  const total = (name: MetricSeries['metric']): MetricSeries['values'] =>
    lines.find(({ metric, label }) => metric === name && label === '')?.values ?? [];
  const errors = total('errors');
  if (!errors.some((value) => value)) return undefined;
  const values = total('requests').map((all, step) => (all === null || all === 0 ? null : Math.min(1, (errors[step] ?? 0) / all)));
  const thresholds = limits.map(({ ratio, status }) => ({ value: ratio, status, label: words.threshold[status] }));
  return {
    name: 'errorShare',
    heading: words.errorShare,
    unit: 'ratio',
    series: [{ label: words.metric.errors, values, tone: 'failure' }],
    thresholds: thresholds.filter(
      (one, at) => thresholds.findIndex(({ value, status }) => value === one.value && status === one.status) === at,
    ),
  };
}

function chartSeries({ metric, label, values }: MetricSeries, name: ChartName, words: Words['metrics']): ChartSeries {
  if (metric === 'errors') return { label: words.metric.errors, values, tone: 'failure' };
  if (name === 'duration') return { label: label === 'avg' ? words.average : label, values };
  return { label: label || words.metric[metric], values };
}

const isKnown = (value: number | null): boolean => value !== null;
