import type { Labels, Matcher } from '../../ports/metric-store.js';
import { labelPattern } from './label-pattern.js';

/**
 * Whether a series is meant by any of the selectors, as Prometheus sees it: a label that is absent is the empty text,
 * and a pattern must match all of it. Throws SyntaxError for a pattern it does not know.
 */
export function labelMatcher(anyOf: readonly (readonly Matcher[])[]): (labels: Labels) => boolean {
  const selectors = anyOf.map((matchers) => matchers.map(oneCondition));
  return (labels) => selectors.some((conditions) => conditions.every((condition) => condition(labels)));
}

function oneCondition({ label, operator, value }: Matcher): (labels: Labels) => boolean {
  if (operator === '=') return (labels) => (labels[label] ?? '') === value;
  if (operator === '!=') return (labels) => (labels[label] ?? '') !== value;
  const matches = labelPattern(value);
  const wanted = operator === '=~';
  return (labels) => matches(labels[label] ?? '') === wanted;
}
