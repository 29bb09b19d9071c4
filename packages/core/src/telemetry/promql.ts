import type { LagQuery, Matcher, NewestQuery, RateQuery } from '../ports/metric-store.js';

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;

/**
 * The PromQL text of a query. Label values are quoted so that no value can close its literal;
 * metric and label names that are not plain names throw, since only programmers choose them.
 */
export function toPromQL(query: RateQuery): string {
  return promQlWriter([]).rate(query);
}

/** Rates that a store has made beforehand and that stand in for those of a query. */
export interface Precomputed {
  readonly record: string;
  /** Undefined where one recorded rate spans just the window; otherwise how many of them are in the window. */
  readonly evaluations?: number;
}

export interface PromQlWriter {
  rate(query: RateQuery, precomputed?: Precomputed): string;
  lag(query: LagQuery): string;
  /** In seconds since the epoch. */
  newest(query: NewestQuery): string;
  /** How many samples a metric has in a window, of the series that has most. */
  sampleCount(metric: string, windowSeconds: number): string;
  /** One series of a metric: that with the highest value. */
  topSeries(metric: string): string;
  /** All samples of some series in a window. */
  samples(metric: string, matchers: readonly Matcher[], windowSeconds: number): string;
  selector(metric: string, matchers: readonly Matcher[]): string;
  /** A selector of several metrics. */
  anyMetric(metrics: readonly string[]): string;
}

/** Seconds between the looks back in time of a query for the newest sample: as long as Prometheus counts a sample as current. */
const LOOK_SECONDS = 300;

/** Writes PromQL in which every selector has the conditions of `scope`: there is no other way to a selector. */
export function promQlWriter(scope: readonly Matcher[]): PromQlWriter {
  const selector = (metric: string, matchers: readonly Matcher[]): string =>
    `${nameOrThrow(metric)}{${[...scope, ...matchers].map(matcherText).join(',')}}`;
  const window = (seconds: number): string => `[${Math.max(1, Math.round(seconds))}s]`;
  const rateOf = ({ metric, windowSeconds }: RateQuery, matchers: readonly Matcher[], precomputed: Precomputed | undefined): string => {
    if (precomputed === undefined) return `rate(${selector(metric, matchers)}${window(windowSeconds)})`;
    const recorded = selector(precomputed.record, matchers);
    return precomputed.evaluations === undefined ? recorded : `sum_over_time(${recorded}${window(windowSeconds)})`;
  };
  const unsteadyRates = (query: RateQuery, { leastSamples, counted }: NonNullable<RateQuery['unsteady']>): string => {
    const range = window(query.windowSeconds);
    const by = `by (${query.by.map(nameOrThrow).join(',')})`;
    return query.anyOf
      .map((matchers) => {
        const found = selector(query.metric, matchers);
        if (counted) return `count ${by} (count_over_time(${found}${range}) < ${leastSamples} or resets(${found}${range}) > 0)`;
        const steady = `count_over_time(${found}${range}) >= ${leastSamples} unless resets(${found}${range}) > 0`;
        const single = `(${found} unless rate(${found}${range})) / ${query.windowSeconds}`;
        return `sum ${by} ((rate(${found}${range}) unless (${steady})) or ${single}) > 0`;
      })
      .join(' or ');
  };
  const eachOf = (series: NewestQuery['series'], write: (selector: string) => string): string =>
    series.flatMap(({ metric, anyOf }) => anyOf.map((matchers) => write(selector(metric, matchers)))).join(' or ');
  return {
    rate(query, precomputed) {
      const by = query.by.map(nameOrThrow).join(',');
      const share = precomputed?.evaluations === undefined ? '' : ` / ${precomputed.evaluations}`;
      const filter = query.keepZero ? '' : ' > 0';
      if (query.unsteady !== undefined) return unsteadyRates(query, query.unsteady);
      return query.anyOf.map((matchers) => `sum by (${by}) (${rateOf(query, matchers, precomputed)})${share}${filter}`).join(' or ');
    },
    lag({ series, by, fromSeconds, untilSeconds }) {
      const mean = `avg by (${by.map(nameOrThrow).join(',')})`;
      return eachOf(series, (found) => `${mean} (clamp_min((time() - timestamp(${found}) < ${untilSeconds}) - ${fromSeconds}, 0))`);
    },
    newest({ series, by, withinSeconds }) {
      const now = eachOf(series, (found) => `max by (${by.map(nameOrThrow).join(',')}) (timestamp(${found}))`);
      return withinSeconds === undefined ? now : `${now} or max_over_time((${now})[${withinSeconds}s:${LOOK_SECONDS}s])`;
    },
    sampleCount: (metric, windowSeconds) => `max(count_over_time(${selector(metric, [])}${window(windowSeconds)}))`,
    samples: (metric, matchers, windowSeconds) => `${selector(metric, matchers)}${window(windowSeconds)}`,
    topSeries: (metric) => `topk(1, ${selector(metric, [])})`,
    selector,
    anyMetric: (metrics) =>
      `{${[...scope, { label: '__name__', operator: '=~', value: oneOf(metrics) } as const].map(matcherText).join(',')}}`,
  };
}

/** An RE2 expression that matches exactly the given text. */
export function escapeRe2(text: string): string {
  return text.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}

/** An RE2 expression that matches each of the given texts and nothing else. */
export function oneOf(texts: readonly string[]): string {
  return texts.map(escapeRe2).join('|');
}

function matcherText({ label, operator, value }: Matcher): string {
  return `${nameOrThrow(label)}${operator}${quote(value)}`;
}

/** JSON's escapes are a subset of PromQL's, but for lone surrogates, which PromQL refuses. */
function quote(value: string): string {
  return JSON.stringify(value.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD'));
}

function nameOrThrow(name: string): string {
  if (!NAME.test(name)) throw new TypeError(`Not a metric or label name: ${JSON.stringify(name)}`);
  return name;
}
