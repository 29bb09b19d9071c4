import type { Labels } from '../ports/metric-store.js';
import { label } from './labels.js';
import { isKnown, type Rank, rank, type Report } from './sample.js';
import type { TrafficScope } from './scope.js';

/** Who made a report, by its labels. */
export function rankOf(labels: Labels): Rank {
  const reporter = labels[label.reporter];
  return reporter === 'destination' ? rank.called : reporter === 'waypoint' ? rank.waypoint : rank.caller;
}

/**
 * What a rate is to be multiplied by. A store divides what it counted by the whole window, also where the namespace
 * that decides about a call is younger than that: the called one, or for the caller's own report the caller's.
 * Kiali asks about each namespace on its own, with a shorter window (graph/util.go getSafeNamespaceDuration).
 */
export function youthFactor({ namespaces, young, windowSeconds }: TrafficScope): (report: Report) => number {
  if (young === undefined || young.size === 0) return () => 1;
  const inside = new Set(namespaces);
  return ({ call: { source, destination }, rank: reporter }) => {
    const called = isKnown(destination.namespace) ? destination.namespace : destination.serviceNamespace;
    const [first, second] = reporter === rank.caller ? [source.namespace, called] : [called, source.namespace];
    const age = young.get(inside.has(first) ? first : second);
    return age === undefined ? 1 : windowSeconds / age;
  };
}
