import type { Matcher, RateQuery } from '../ports/metric-store.js';

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;

/**
 * The PromQL text of a query. Label values are quoted so that no value can close its literal;
 * metric and label names that are not plain names throw, since only programmers choose them.
 */
export function toPromQL(query: RateQuery): string {
  const by = query.by.map(nameOrThrow).join(',');
  const filter = query.keepZero ? '' : ' > 0';
  return query.anyOf
    .map((matchers) => {
      const selector = `${nameOrThrow(query.metric)}{${matchers.map(matcherText).join(',')}}`;
      return `sum by (${by}) (rate(${selector}[${Math.max(1, Math.round(query.windowSeconds))}s]))${filter}`;
    })
    .join(' or ');
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
