import type { Instant } from '../../model/time.js';
import type { Labels } from '../../ports/metric-store.js';
import type { Flow } from '../flow.js';
import type { DemoClusterName } from '../spec.js';
import type { Report } from './reports.js';
import type { Variant } from './variants.js';

/** Part of a counter's speed: so much for each unit of a flow. */
export interface Term {
  readonly flow: Flow;
  readonly factor: number;
}

/** One series of a metric. */
export interface SeriesRow {
  /** The cluster whose Prometheus scrapes it. */
  readonly cluster: DemoClusterName;
  /** Without the metric's name. */
  readonly labels: Labels;
  readonly terms: readonly Term[];
}

/** Everything counted under the same labels. */
export interface Counted extends Report {
  readonly variants: readonly Variant[];
}

/** Brings together what is reported under equal labels, leaving out the labels in `without`. */
export function countedTogether(
  variants: readonly Variant[],
  reports: (variant: Variant) => readonly Report[],
  without: readonly string[] = [],
): Counted[] {
  const groups = new Map<string, { report: Report; variants: Variant[] }>();
  for (const variant of variants) {
    for (const { cluster, labels } of reports(variant)) {
      const kept = Object.fromEntries(Object.entries(labels).filter(([name]) => !without.includes(name)));
      const key = `${cluster} ${JSON.stringify(kept)}`;
      const group = groups.get(key) ?? { report: { cluster, labels: kept }, variants: [] };
      group.variants.push(variant);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map((group) => ({ ...group.report, variants: group.variants }));
}

/** One row for each group; `factor` is what a variant's unit adds. */
export function rowsOf(groups: readonly Counted[], factor: (variant: Variant) => number): SeriesRow[] {
  return groups.map(({ cluster, labels, variants }) => ({ cluster, labels, terms: termsOf(variants, factor) }));
}

/** The buckets of a histogram: cumulative, with `+Inf` last, as Prometheus has them. */
export function bucketRows(
  groups: readonly Counted[],
  bounds: readonly number[],
  shareWithin: (variant: Variant, bound: number) => number,
): SeriesRow[] {
  return groups.flatMap(({ cluster, labels, variants }) => [
    ...bounds.map((bound) => ({
      cluster,
      labels: { ...labels, le: String(bound) },
      terms: termsOf(variants, (variant) => shareWithin(variant, bound)),
    })),
    { cluster, labels: { ...labels, le: '+Inf' }, terms: termsOf(variants, () => 1) },
  ]);
}

/** How far a row rises from one instant to a later one. */
export function riseOf({ terms }: SeriesRow, from: Instant, to: Instant): number {
  let rise = 0;
  for (const { flow, factor } of terms) rise += factor * flow.between(from, to);
  return rise;
}

function termsOf(variants: readonly Variant[], factor: (variant: Variant) => number): Term[] {
  return variants.map((variant) => ({ flow: variant.flow, factor: factor(variant) }));
}
