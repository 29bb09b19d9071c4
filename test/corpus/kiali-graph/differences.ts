import type { AppenderCase, AppenderRun } from './appenders/appender-case.js';
import type { Mismatch } from './appenders/compare-maps.js';
import type { TrafficMap } from './appenders/traffic-map.js';
import { atHomeServiceEntries } from './appenders/at-home-service-entries.js';

/** A way in which our graph differs from Kiali's on purpose, wherever its condition holds. */
export interface DifferenceRule {
  readonly stage: string;
  /** The defect of Kiali that is not repeated. */
  readonly reason: string;
  /** The case with what is right in place of what Kiali says; undefined where the rule does not apply. Everything else is still checked. */
  readonly restate?: (each: AppenderCase) => AppenderCase | undefined;
  /** Whether a mismatch is this difference and nothing else. */
  readonly explains?: (mismatch: Mismatch, run: AppenderRun) => boolean;
}

/** All deliberate differences of graphs. Defects are those of Kiali 2.31. */
export const differenceRules: readonly DifferenceRule[] = [
  {
    stage: 'service-entries',
    reason: 'Kiali puts a ServiceEntry into each namespace that calls it; ours is in the namespace that defines it, once',
    restate: atHomeServiceEntries,
  },
  {
    stage: 'response-time, throughput',
    reason:
      'Kiali tells them of the last leg of a call only, where it takes those of any one series; ours are added up, and told of both legs',
    explains: ({ about, field, expected }, { before }) =>
      (field === 'responseTime' || field === 'throughput') && isNone(expected) && leadsThroughService(about, before),
  },
];

function isNone(expected: unknown): boolean {
  return expected === undefined || expected === null || expected === false;
}

/** Whether an edge leads to a service node that calls go on from. */
function leadsThroughService(about: string, { nodes, edges }: TrafficMap): boolean {
  const [, dest] = about.split(' > ');
  return nodes.some(({ id, nodeType }) => id === dest && nodeType === 'service') && edges.some(({ source }) => source === dest);
}
