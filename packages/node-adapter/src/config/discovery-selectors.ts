import { type LabelSelector, parseLabelSelector } from './label-selector.js';
import type { ValueType } from './value-types.js';

/** `SELECTOR` for every cluster, `CLUSTER:SELECTOR` for one. */
export const discoverySelectors: ValueType<readonly string[]> = {
  placeholder: '[CLUSTER:]SELECTOR',
  repeatable: true,
  jsonSchema: { type: 'array', items: { type: 'string', minLength: 1 } },
  // Commas are part of a selector.
  fromText: (value) => [value],
  join: (parts) => parts.flat(),
  check(value) {
    if (!Array.isArray(value)) throw new TypeError('must be a list of label selectors');
    return value.map((part: unknown) => {
      if (typeof part !== 'string') throw new TypeError('must be a list of label selectors');
      parseLabelSelector(selectorOf(part));
      return part;
    });
  },
};

/** Which namespaces of a cluster are shown: those that fit one of its selectors, else of those for all. Undefined: all. */
export function discoveryOf(selectors: readonly string[], cluster: string): LabelSelector | undefined {
  const own = selectors.filter((text) => clusterOf(text) === cluster);
  const counting = own.length > 0 ? own : selectors.filter((text) => clusterOf(text) === undefined);
  if (counting.length === 0) return undefined;
  const parsed = counting.map((text) => parseLabelSelector(selectorOf(text)));
  return (labels) => parsed.some((fits) => fits(labels));
}

/** No selector holds a colon, and a cluster's name may. */
function clusterOf(text: string): string | undefined {
  const at = text.lastIndexOf(':');
  return at < 0 ? undefined : text.slice(0, at).trim();
}

function selectorOf(text: string): string {
  return text.slice(text.lastIndexOf(':') + 1);
}
