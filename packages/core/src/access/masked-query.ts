import type { Labels, RateQuery } from '../ports/metric-store.js';
import { labelMatcher } from '../source/snapshot/label-matcher.js';
import { endsOfMetric, isPlain, labelsOfEnd, type TelemetryEnd } from '../telemetry/telemetry-ends.js';
import { labelMask } from './masked-labels.js';
import type { Sight } from './sight.js';

export interface MaskedQuery<Query> {
  /** To be asked instead. */
  readonly query: Query;
  /** Whose labels are in the answer. */
  readonly ends: readonly TelemetryEnd[];
  /** Labels that were asked for. */
  readonly by: readonly string[];
  /** Whether labels are what was asked for. */
  readonly matches: (labels: Labels) => boolean;
}

type Selection = Pick<RateQuery, 'anyOf' | 'by' | 'metric'>;

/**
 * A query with the labels added that say where its ends are. Ends that it neither names nor selects by need not be known;
 * where it names none at all, or a label of which nobody knows whom it names, all must be.
 */
export function maskedQuery<Query extends Selection>(query: Query): MaskedQuery<Query> {
  const all = endsOfMetric(query.metric);
  const touched = new Set([...query.by, ...query.anyOf.flatMap((matchers) => matchers.map(({ label }) => label))]);
  const named = all.filter((end) => labelsOfEnd(end).some((name) => touched.has(name)));
  const plain = [...touched].every((name) => isPlain(name) || all.some((end) => name === end.cluster || labelsOfEnd(end).includes(name)));
  const ends = plain && named.length > 0 ? named : all;
  const added = ends.flatMap((end) => [end.cluster, end.namespace, ...end.names, ...(end.what === 'service' ? end.more : [])]);
  return {
    query: { ...query, by: [...new Set([...query.by, ...touched, ...added])] },
    ends,
    by: query.by,
    matches: labelMatcher(query.anyOf),
  };
}

interface Regrouping<T> {
  readonly sight: Sight;
  /** Puts together what has become the same. */
  readonly merge: (one: T, other: T) => T;
}

/** The answer to the query as it was before `maskedQuery`, of what the viewer may see. */
export function regrouped<T extends { readonly labels: Labels }>(
  found: readonly T[],
  { ends, by, query, matches }: MaskedQuery<Selection>,
  { sight, merge }: Regrouping<T>,
): readonly T[] {
  const groups = new Map<string, T>();
  const maskOf = labelMask(ends, sight);
  const widened = query.by.length > by.length;
  for (const sample of found) {
    const { labels, seen } = maskOf(sample.labels);
    if (!seen || (labels !== sample.labels && !matches(labels))) continue;
    let key = '';
    for (const name of by) key += `${labels[name] ?? '\r'}\n`;
    const earlier = groups.get(key);
    const own = labels === sample.labels && !widened ? sample : { ...sample, labels: widened ? only(labels, by) : labels };
    groups.set(key, earlier === undefined ? own : merge(earlier, own));
  }
  return [...groups.values()];
}

function only(labels: Labels, names: readonly string[]): Labels {
  const kept: Record<string, string> = {};
  for (const name of names) {
    const value = labels[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}
