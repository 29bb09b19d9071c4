import type { Labels } from '../ports/metric-store.js';
import { focusMatchers } from './focus.js';
import { label } from './labels.js';
import { isKnown, type Report, type TrafficKind } from './sample.js';
import type { TrafficScope } from './scope.js';

type Rank = Report['rank'];

/** Tells the rank of a report of traffic by its labels. */
export function trafficRank(scope: TrafficScope, kind: TrafficKind): (labels: Labels) => Rank {
  const inside = new Set(scope.namespaces);
  const focus = scope.focus && focusMatchers(scope.focus, scope).to;
  return (labels) => {
    const called = isCalledEnd(labels);
    if (focus !== undefined) {
      if (!focus.every(({ label: name, value }) => labels[name] === value)) return called ? 3 : 2;
      if (called) return 2;
    }
    const toInside = inside.has(labels[label.destNamespace] ?? '');
    if (called && toInside) return 2;
    if (inside.has(labels[label.sourceNamespace] ?? '')) return 3;
    if (!toInside) return 0;
    return kind === 'bytes' ? 3 : 1;
  };
}

/** The rank of a report of anything else about a call: the called end's word counts before the caller's. */
export function edgeRank(labels: Labels): Rank {
  return isCalledEnd(labels) ? 2 : 3;
}

function isCalledEnd(labels: Labels): boolean {
  const reporter = labels[label.reporter];
  return reporter === 'destination' || reporter === 'waypoint';
}

/**
 * What a rate is to be multiplied by. A store divides what it counted by the whole window, also where the namespace
 * that decides about a call is younger than that: the called one, or for the caller's own report the caller's.
 * Kiali asks about each namespace on its own, with a shorter window (graph/util.go getSafeNamespaceDuration).
 */
export function youthFactor({ namespaces, young, windowSeconds }: TrafficScope): (report: Report) => number {
  if (young === undefined || young.size === 0) return () => 1;
  const inside = new Set(namespaces);
  return ({ call: { source, destination }, rank }) => {
    const called = isKnown(destination.namespace) ? destination.namespace : destination.serviceNamespace;
    const [first, second] = rank === 3 ? [source.namespace, called] : [called, source.namespace];
    const age = young.get(inside.has(first) ? first : second);
    return age === undefined ? 1 : windowSeconds / age;
  };
}
