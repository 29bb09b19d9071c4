import type { Surroundings } from './differences.js';

/** An edge by the names of its ends, with the name that mismatches call it by. */
export interface NamedEdge {
  readonly source: string;
  readonly target: string;
  readonly about: string;
}

/** What of a graph's shape the rules of difference ask for. */
export function surroundings(edges: readonly NamedEdge[], isService: (node: string) => boolean): Surroundings {
  const sources = new Set(edges.map(({ source }) => source));
  const callers = new Map<string, number>();
  for (const { target } of edges) callers.set(target, (callers.get(target) ?? 0) + 1);
  const abouts = (accept: (edge: NamedEdge) => boolean): ReadonlySet<string> => new Set(edges.filter(accept).map(({ about }) => about));
  return {
    toService: abouts(({ target }) => isService(target) && sources.has(target)),
    fromSharedService: abouts(({ source }) => isService(source) && (callers.get(source) ?? 0) > 1),
  };
}
