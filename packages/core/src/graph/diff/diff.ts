import type { GraphEdge, GraphNode, MeshGraph } from '../../model/graph.js';
import { type Measures, measuresOfEdges, measuresOfNodes } from './measures.js';

/** How much a measure may move before it counts as changed. */
export interface DiffTolerance {
  /** Relative change of rates and response times as a share of the greater of both, 0.2 for 20 %: 1 puts up with any change. */
  readonly relative: number;
  /** Requests or messages per second below which a change of rate is noise, and so is the error ratio of that little. */
  readonly minRate: number;
  /** Bytes per second below which a change of rate is noise. */
  readonly minBytes: number;
  /** Change of the error ratio (0 to 1). */
  readonly errorRatio: number;
  /** Milliseconds below which a change of response time is noise. */
  readonly minMilliseconds: number;
}

export const defaultTolerance: DiffTolerance = { relative: 0.2, minRate: 0.1, minBytes: 100, errorRatio: 0.01, minMilliseconds: 5 };

/** One measure that moved beyond its tolerance. Absent sides mean that there was nothing to measure. */
export interface Change {
  readonly measure: keyof Measures;
  readonly before?: number;
  readonly after?: number;
  /** `worse` and `better` for errors, response times and health; a rate only goes `up` or `down`. */
  readonly direction: 'better' | 'worse' | 'up' | 'down';
}

export interface Changed<T> {
  readonly before: T;
  readonly after: T;
  readonly changes: readonly Change[];
}

export interface Difference<T> {
  readonly appeared: readonly T[];
  readonly gone: readonly T[];
  readonly changed: readonly Changed<T>[];
}

/** What differs between two graphs. Items are matched by id; the order is that of the graphs. */
export interface GraphDiff {
  readonly nodes: Difference<GraphNode>;
  readonly edges: Difference<GraphEdge>;
}

/** Compares two graphs of the same type. A graph differs in nothing from itself. */
export function diffGraphs(before: MeshGraph, after: MeshGraph, tolerance: Partial<DiffTolerance> = {}): GraphDiff {
  const bounds = { ...defaultTolerance, ...tolerance };
  return {
    nodes: difference(before.nodes, after.nodes, (one, other) => changesOf(measuresOfNodes(one, other), bounds)),
    edges: difference(before.edges, after.edges, (one, other) => changesOf(measuresOfEdges(one, other), bounds)),
  };
}

function difference<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  compare: (before: T, after: T) => readonly Change[],
): Difference<T> {
  const earlier = new Map(before.map((item) => [item.id, item]));
  const later = new Set(after.map((item) => item.id));
  const changed = after.flatMap((item): Changed<T>[] => {
    const match = earlier.get(item.id);
    const changes = match === undefined || match === item ? [] : compare(match, item);
    return match === undefined || changes.length === 0 ? [] : [{ before: match, after: item, changes }];
  });
  return { appeared: after.filter(({ id }) => !earlier.has(id)), gone: before.filter(({ id }) => !later.has(id)), changed };
}

function changesOf([before, after]: readonly [Measures, Measures], bounds: DiffTolerance): readonly Change[] {
  const rate = { relative: bounds.relative, least: bounds.minRate, words: ['up', 'down'] } as const;
  const bytes = { ...rate, least: bounds.minBytes };
  const time = { relative: bounds.relative, least: bounds.minMilliseconds, words: ['worse', 'better'] } as const;
  const errors = { relative: 0, least: bounds.errorRatio, words: ['worse', 'better'] } as const;
  const rules = { http: rate, grpc: rate, tcp: bytes, errorRatio: errors, responseTime: time } as const;
  const isNoise = [before, after].every(({ http = 0, grpc = 0 }) => http + grpc < bounds.minRate);
  const changes = (Object.keys(rules) as (keyof typeof rules)[]).flatMap((measure): Change[] => {
    const [from, to] = [before[measure], after[measure]];
    const { relative, least, words } = rules[measure];
    if (from === undefined && to === undefined) return [];
    // Who is not called any more has become neither better nor faster.
    if (measure === 'responseTime' && (from === undefined || to === undefined)) return [];
    if (measure === 'errorRatio' && (to === undefined || isNoise)) return [];
    const moved = Math.abs((to ?? 0) - (from ?? 0));
    if (!(moved > Math.max(least, relative * Math.max(from ?? 0, to ?? 0)))) return [];
    return [change(measure, from, to, (to ?? 0) > (from ?? 0) ? words[0] : words[1])];
  });
  const [from, to] = [before.health, after.health];
  if (from !== undefined && to !== undefined && from !== to) changes.push(change('health', from, to, to > from ? 'worse' : 'better'));
  return changes;
}

function change(measure: keyof Measures, before: number | undefined, after: number | undefined, direction: Change['direction']): Change {
  return { measure, direction, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}
