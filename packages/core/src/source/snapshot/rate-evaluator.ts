import type { Instant, TimeRange } from '../../model/time.js';
import type { Labels, RateQuery, StoreSample, StoreSeries } from '../../ports/metric-store.js';
import { labelMatcher } from './label-matcher.js';

/** How far a counter rose within a window. */
export interface Increase {
  readonly increase: number;
  /** The part of the window, in seconds, about which the counter's source knows; above 0. */
  readonly coveredSeconds: number;
}

/** One counter, however it is kept. */
export interface CounterSeries {
  readonly labels: Labels;
  /** Undefined where nothing is known within the window. Resets are already accounted for. */
  increase(from: Instant, to: Instant): Increase | undefined;
}

/** Where the counters of a metric are had from. */
export interface CounterSource {
  counters(metric: string): readonly CounterSeries[];
  /** Whether a metric has any; asked where making them would be too much. */
  has?(metric: string): boolean;
}

/**
 * The answer to a rate query at one instant, as Prometheus would give it, but exact where the source is: no
 * extrapolation from scrapes. A group with no known series is left out; a rate of 0 only stays with `keepZero`.
 */
export function evaluateRate(source: CounterSource, query: RateQuery, at: Instant): StoreSample[] {
  const samples: StoreSample[] = [];
  for (const group of groupsOf(source, query)) {
    const value = rateOf(group.members, query.windowSeconds, at);
    if (value !== undefined && (value > 0 || query.keepZero)) samples.push({ labels: group.labels, value });
  }
  return samples;
}

/** The same over a range: a group appears when it has a value at one step at least. */
export function evaluateRateRange(source: CounterSource, query: RateQuery, range: TimeRange): StoreSeries[] {
  const steps = Math.floor((range.end - range.start) / (range.stepSeconds * 1000)) + 1;
  const groups = groupsOf(source, query);
  const rows = groups.map(() => new Array<number | null>(steps).fill(null));
  for (let step = 0; step < steps; step++) {
    const at = range.start + step * range.stepSeconds * 1000;
    groups.forEach(({ members }, index) => {
      const value = rateOf(members, query.windowSeconds, at);
      const row = rows[index];
      if (row && value !== undefined && (value > 0 || query.keepZero)) row[step] = value;
    });
  }
  return groups
    .map(({ labels }, index) => ({ labels, values: rows[index] ?? [] }))
    .filter(({ values }) => values.some((value) => value !== null));
}

interface Group {
  readonly labels: Labels;
  readonly members: CounterSeries[];
}

function groupsOf(source: CounterSource, query: RateQuery): Group[] {
  const matches = labelMatcher(query.anyOf);
  const groups = new Map<string, Group>();
  for (const series of source.counters(query.metric)) {
    if (!matches(series.labels)) continue;
    const key = query.by.map((name) => series.labels[name] ?? '').join('\0');
    const group = groups.get(key);
    if (group) group.members.push(series);
    else groups.set(key, { labels: keptLabels(series.labels, query.by), members: [series] });
  }
  return [...groups.values()];
}

/** An empty label is an absent one, as in any answer of Prometheus. */
function keptLabels(labels: Labels, by: readonly string[]): Labels {
  return Object.fromEntries(by.flatMap((name) => (labels[name] ? [[name, labels[name]]] : [])));
}

function rateOf(members: readonly CounterSeries[], windowSeconds: number, at: Instant): number | undefined {
  let rate: number | undefined;
  for (const series of members) {
    const found = series.increase(at - windowSeconds * 1000, at);
    if (found) rate = (rate ?? 0) + found.increase / found.coveredSeconds;
  }
  return rate;
}
