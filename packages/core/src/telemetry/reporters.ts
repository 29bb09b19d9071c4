import type { Matcher } from '../ports/metric-store.js';
import { label } from './labels.js';
import { countsWaypoints, type TrafficScope } from './scope.js';

/** The condition that one of these ends reported, or a waypoint where their word counts. */
export function reportedBy(scope: TrafficScope, ...ends: readonly ('source' | 'destination')[]): Matcher {
  const reporters = [...ends, ...(countsWaypoints(scope) ? ['waypoint'] : [])];
  return { label: label.reporter, operator: '=~', value: reporters.join('|') };
}

/** The condition that the end itself reported, whatever is asked of waypoints. */
export function reportedOnlyBy(end: 'source' | 'destination'): Matcher {
  return { label: label.reporter, operator: '=', value: end };
}
