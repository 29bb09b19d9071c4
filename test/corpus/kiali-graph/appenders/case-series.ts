import type { RatedSeries } from '../../../fixtures/synthetic/rated-series.js';
import type { CaseQuery } from './appender-case.js';

type Sample = CaseQuery['samples'][number];

/**
 * Counters that make a store answer our queries with what a case's queries are answered with. Kiali's queries have the
 * reporter in their selector and drop it from their answers, so it is put back. An answer to several metrics at once does
 * not say whose it is: each of them gets it.
 */
export function caseSeries(queries: readonly CaseQuery[]): readonly RatedSeries[] {
  return queries.flatMap(({ query, samples }) => {
    const selectors = [...query.matchAll(/([a-z_:]+)\{([^}]*)\}/g)].map(([, name = '', text = '']) => ({
      name,
      labels: fixedLabels(text),
    }));
    const metrics = new Map(selectors.map((selector) => [selector.name, selector]));
    const quantile = /histogram_quantile\(([\d.]+),/.exec(query)?.[1];
    return distinct(samples).flatMap((sample) =>
      [...metrics.values()].flatMap(({ name, labels }): RatedSeries[] => {
        const full = { ...labels, ...sample.metric };
        if (quantile !== undefined) return histogram(name, full, sample.value / Number(quantile));
        if (name.endsWith('_milliseconds_sum')) return mean(name, full, sample);
        if (name.endsWith('_milliseconds_count')) return [];
        return withProtocols(name, full).map((each) => ({ name, labels: each, rate: sample.value }));
      }),
    );
  });
}

/** No store answers with the same series twice, though a test may: the last one counts, as it does in Kiali. */
function distinct(samples: readonly Sample[]): readonly Sample[] {
  return [...new Map(samples.map((sample) => [JSON.stringify(Object.entries(sample.metric).sort()), sample])).values()];
}

/** What a selector says for sure about its series. Of alternatives the last is taken: the others are waypoints. */
function fixedLabels(selector: string): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const [, name = '', operator = '', value = ''] of selector.matchAll(/([a-z_]+)(=~|=)"([^"]*)"/g)) {
    if (name === 'reporter') labels[name] = value.split('|').at(-1) ?? value;
    else if (name === 'extension' && operator === '=') labels[name] = value;
  }
  return labels;
}

/** One call per second, spread evenly below a bound: a quantile q of it is q times the bound. */
function histogram(name: string, labels: Readonly<Record<string, string>>, bound: number): RatedSeries[] {
  return [String(bound), '+Inf'].map((le) => ({ name, labels: { ...labels, le }, rate: 1 }));
}

/** A mean is a sum over a count: one call per second that lasts that long. */
function mean(name: string, labels: Readonly<Record<string, string>>, { value }: Sample): RatedSeries[] {
  return [{ name, labels, rate: value }, ...histogram(name.replace(/sum$/, 'bucket'), labels, value * 2)];
}

/** Requests whose protocol an answer leaves out may be of either. */
function withProtocols(name: string, labels: Readonly<Record<string, string>>): readonly Readonly<Record<string, string>>[] {
  if (name !== 'istio_requests_total' || labels.request_protocol !== undefined) return [labels];
  return ['http', 'grpc'].map((protocol) => ({ ...labels, request_protocol: protocol, response_code: '200' }));
}
