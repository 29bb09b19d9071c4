import type { Matcher, RateQuery, RecordingRule } from '../ports/metric-store.js';
import { endpointLabels, label, metric } from './labels.js';

/** Rates of a metric that the store makes beforehand. */
export interface RecordedRate {
  readonly record: string;
  readonly metric: string;
  readonly windowSeconds: number;
  /** Seconds between two of its samples. */
  readonly intervalSeconds: number;
  /** All others are summed away. */
  readonly labels: readonly string[];
}

/** The rule that leaves one sample at each evaluation, by which it can be told how far back recorded rates reach. */
export const evaluationsMetric = 'meshlens:istio_rates:evaluations';

const WINDOW = '1m';
const INTERVAL_SECONDS = 30;
/** A longer list of labels is none of ours. */
const MAX_EXPRESSION = 4000;

const security: readonly string[] = [label.policy, label.sourcePrincipal, label.destPrincipal];
const outcome: readonly string[] = [label.protocol, label.code, label.grpcStatus, label.flags];

/** What our rules keep: all labels that any question about the metric is asked by. */
const recorded: readonly { readonly metric: string; readonly labels: readonly string[] }[] = [
  { metric: metric.requests, labels: [...outcome, ...security, label.operation] },
  { metric: metric.durationBucket, labels: [label.protocol, label.bucket] },
  { metric: metric.durationSum, labels: [label.protocol] },
  { metric: metric.requestBytesSum, labels: [label.protocol] },
  { metric: metric.responseBytesSum, labels: [label.protocol] },
  { metric: metric.requestMessages, labels: security },
  { metric: metric.responseMessages, labels: security },
  // Ztunnels' reports are told from others by `app`, and TCP from the rest by its protocol.
  { metric: metric.tcpSent, labels: [label.app, label.flags, label.protocol, ...security] },
  { metric: metric.tcpReceived, labels: [label.app, label.flags, label.protocol, ...security] },
];

/** The group of recording rules that we ship: each takes rates first and sums them up after. */
export function recordingRuleGroup(): {
  readonly name: string;
  readonly interval: string;
  readonly rules: readonly { readonly record: string; readonly expr: string }[];
} {
  return {
    name: 'meshlens-istio-rates',
    interval: `${INTERVAL_SECONDS}s`,
    rules: [
      ...recorded.map(({ metric: name, labels }) => ({
        record: `meshlens:${name.replace(/_total$/, '')}:rate${WINDOW}`,
        expr: `sum by (${[...endpointLabels, ...labels].join(', ')}) (rate(${name}[${WINDOW}]))`,
      })),
      { record: evaluationsMetric, expr: 'vector(1)' },
    ],
  };
}

/**
 * The recorded rates among a store's rules, by metric: sums of rates of a metric's every series. A rule of anybody's will
 * do, given that the evaluations are recorded too.
 */
export function recordedRates(rules: readonly RecordingRule[]): ReadonlyMap<string, RecordedRate> {
  const rates = new Map<string, RecordedRate>();
  const healthy = rules.filter((rule) => rule.healthy);
  if (!healthy.some(({ record }) => record === evaluationsMetric)) return rates;
  for (const { record, expression, intervalSeconds } of healthy) {
    const shape = rateThenSum(expression.slice(0, MAX_EXPRESSION));
    const { labels = '', name = '', window = '' } = shape ?? {};
    const windowSeconds = durationSeconds(window);
    if (shape === undefined || windowSeconds === undefined || intervalSeconds <= 0 || intervalSeconds > windowSeconds) continue;
    rates.set(name, { record, metric: name, windowSeconds, intervalSeconds, labels: labels.split(',').map((each) => each.trim()) });
  }
  return rates;
}

/** Whether recorded rates can answer a query: all labels that it speaks of are kept, and its window is no shorter than theirs. */
export function answersFrom(query: RateQuery, rate: RecordedRate, scope: readonly Matcher[]): boolean {
  const long = query.windowSeconds === rate.windowSeconds || query.windowSeconds >= 2 * rate.windowSeconds;
  const spokenOf = [...query.by, ...[...query.anyOf.flat(), ...scope].map((matcher) => matcher.label)];
  return query.metric === rate.metric && long && spokenOf.every((name) => rate.labels.includes(name));
}

/** A rule's name where the rule sums up counters of this metric without taking rates first. */
export function aggregatedBy(name: string, rules: readonly RecordingRule[]): string | undefined {
  return rules.find(({ record, expression }) => {
    const summed = SUM_OF_COUNTERS.exec(expression.slice(0, MAX_EXPRESSION))?.[1];
    return summed !== undefined && (record === name || record.endsWith(`:${name}`));
  })?.record;
}

/** Labels may stand before what is summed, where Prometheus puts them, or after it. */
const BY_THEN_RATE = /^\s*sum\s+by\s*\((?<labels>[\w\s,]+)\)\s*\(\s*rate\(\s*(?<name>[a-zA-Z_:][\w:]*)\s*\[(?<window>\w+)\]\s*\)\s*\)\s*$/;
const RATE_THEN_BY = /^\s*sum\s*\(\s*rate\(\s*(?<name>[a-zA-Z_:][\w:]*)\s*\[(?<window>\w+)\]\s*\)\s*\)\s*by\s*\((?<labels>[\w\s,]+)\)\s*$/;
const CLAUSE = String.raw`(?:\s*(?:by|without)\s*\([\w\s,]*\)\s*)?`;
const SUM_OF_COUNTERS = new RegExp(String.raw`^\s*sum\s*${CLAUSE}\(\s*([a-zA-Z_:][\w:]*)\s*(?:\{[^}]*\})?\s*\)${CLAUSE}\s*$`);

function rateThenSum(expression: string): { readonly labels?: string; readonly name?: string; readonly window?: string } | undefined {
  return (BY_THEN_RATE.exec(expression) ?? RATE_THEN_BY.exec(expression))?.groups;
}

const unitSeconds: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400, w: 604_800, y: 31_536_000 };

/** A duration as Prometheus writes it, for instance `1h30m`, in seconds; undefined for what is none. */
export function durationSeconds(text: string): number | undefined {
  if (!/^(?:\d{1,9}(?:ms|[smhdwy]))+$/.test(text)) return undefined;
  let seconds = 0;
  for (const [, count, unit = ''] of text.matchAll(/(\d+)(ms|[smhdwy])/g)) seconds += Number(count) * (unitSeconds[unit] ?? 0);
  return seconds > 0 ? seconds : undefined;
}
