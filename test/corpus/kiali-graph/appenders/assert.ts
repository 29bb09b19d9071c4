import type { AssertAt, CaseAssert } from './appender-case.js';
import { isRecord, type MapEdge, type MapNode, type TrafficMap } from './traffic-map.js';

/** What is wrong with a map by an assertion of Kiali's tests, in words; undefined where it holds or is not about the map. */
export function brokenAssert({ op, expr, at, expected }: CaseAssert, map: TrafficMap): string | undefined {
  if (at === null) return undefined;
  const actual = valueAt(at, map);
  return holds(op, actual, expected) ? undefined : `${expr}: ${op} ${JSON.stringify(expected)}, but is ${JSON.stringify(actual)}`;
}

function holds(op: string, actual: unknown, expected: unknown): boolean {
  switch (op) {
    case 'Equal':
      return same(actual, expected);
    case 'NotEqual':
      return !same(actual, expected);
    case 'True':
      return actual === true;
    case 'False':
      return actual === false || actual === undefined;
    case 'NotNil':
      return actual !== undefined && actual !== null;
    case 'Nil':
      return actual === undefined || actual === null;
    case 'Empty':
      return sizeOf(actual) === 0;
    case 'NotEmpty':
      return sizeOf(actual) > 0;
    case 'Len':
      return isRecord(expected) && sizeOf(actual) === expected.len;
    case 'Contains':
      return isRecord(expected) && contains(actual, expected.contains);
    case 'NotContains':
      return isRecord(expected) && !contains(actual, expected.notContains);
    default:
      throw new Error(`Unknown assertion ${op}`);
  }
}

function valueAt(at: AssertAt, map: TrafficMap): unknown {
  const found = at.path === undefined ? subjectOf(at, map) : at.path.reduce<unknown>(member, subjectOf(at, map));
  if (at.exists === true) return found !== undefined && found !== null;
  if (at.len === true) return sizeOf(found);
  return at.path === undefined && isRecord(found) ? { node: found.id } : found;
}

function subjectOf({ node, edge, trafficMap }: AssertAt, map: TrafficMap): unknown {
  if (trafficMap === true) return map.nodes;
  if (edge !== undefined) {
    return map.edges.find(
      ({ source, dest, metadata }) =>
        source === edge.source && dest === edge.dest && (edge.protocol === null || metadata.protocol === edge.protocol),
    );
  }
  return map.nodes.find(({ id }) => id === node) && nodeWithEdges(map, node ?? '');
}

function nodeWithEdges(map: TrafficMap, id: string): (MapNode & { readonly edges: readonly MapEdge[] }) | undefined {
  const node = map.nodes.find((each) => each.id === id);
  return node && { ...node, edges: map.edges.filter(({ source }) => source === id) };
}

/** A member by name, in any letter case: Go's field names are written in several ways. */
function member(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return (value as readonly unknown[])[Number(key)];
  if (!isRecord(value)) return undefined;
  if (key in value) return value[key];
  const alike = Object.keys(value).find((name) => name.toLowerCase() === String(key).toLowerCase());
  return alike === undefined ? undefined : value[alike];
}

function contains(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(value)) return value.some((item) => same(item, wanted));
  return isRecord(value) ? String(wanted) in value : typeof value === 'string' && value.includes(String(wanted));
}

function sizeOf(value: unknown): number {
  if (Array.isArray(value) || typeof value === 'string') return value.length;
  return isRecord(value) ? Object.keys(value).length : 0;
}

/** Equal, where absent, null and the empty value of a type are alike as in Go, and numbers by their first six digits. */
export function same(actual: unknown, expected: unknown): boolean {
  if (isNothing(actual) && isNothing(expected)) return true;
  if (typeof actual === 'number' && typeof expected === 'number')
    return Math.abs(actual - expected) <= 1e-6 * Math.max(1, Math.abs(expected));
  if (Array.isArray(actual) && Array.isArray(expected))
    return actual.length === expected.length && actual.every((item, i) => same(item, expected[i]));
  if (isRecord(actual) && isRecord(expected)) {
    return [...new Set([...Object.keys(actual), ...Object.keys(expected)])].every((key) =>
      same(member(actual, key), member(expected, key)),
    );
  }
  return actual === expected;
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === false;
}
