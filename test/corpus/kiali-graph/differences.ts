import type { AppenderCase } from './appenders/appender-case.js';
import { atHomeServiceEntries } from './appenders/at-home-service-entries.js';
import type { Mismatch } from './statement.js';

/** What a mismatch is to be seen in: the edges of the expected graph that lead to, and on from, a service in between. */
export interface Surroundings {
  /** Edges to a service that calls go on from. */
  readonly toService: ReadonlySet<string>;
  /** Edges from a service that several callers call. */
  readonly fromSharedService: ReadonlySet<string>;
}

/** A way in which our graph differs from Kiali's on purpose, wherever its condition holds. */
export interface DifferenceRule {
  readonly stage: string;
  /** The defect of Kiali that is not repeated. */
  readonly reason: string;
  /** The case with what is right in place of what Kiali says; undefined where the rule does not apply. Everything else is still checked. */
  readonly restate?: (each: AppenderCase) => AppenderCase | undefined;
  /** Whether a mismatch is this difference and nothing else. */
  readonly explains?: (mismatch: Mismatch, where: Surroundings) => boolean;
}

/** All deliberate differences of graphs. Defects are those of Kiali 2.31. */
export const differenceRules: readonly DifferenceRule[] = [
  {
    stage: 'service-entries',
    reason: 'Kiali puts a ServiceEntry into each namespace that calls it; ours is in the namespace that defines it, once',
    restate: atHomeServiceEntries,
  },
  {
    stage: 'response-time',
    reason:
      "Kiali puts any one caller's figure on the leg that all callers share, so that no edge tells a caller's own; ours is told of the caller's own leg too",
    explains: ({ about, field, expected }, { toService }) => field === 'responseTime' && isNone(expected) && toService.has(about),
  },
  {
    stage: 'response-time',
    reason: "Kiali takes any one caller's figure for a leg that several callers share; ours is that of all their calls",
    explains: ({ about, field, actual, expected }, { fromSharedService }) =>
      field === 'responseTime' && typeof actual === 'number' && typeof expected === 'number' && fromSharedService.has(about),
  },
  {
    stage: 'security',
    reason: 'Kiali keeps the last of several series that say how the traffic of one edge is secured; ours are weighed by their rates',
    explains: ({ about, field, actual, expected }, { toService, fromSharedService }) =>
      field === 'isMTLS' &&
      typeof actual === 'number' &&
      typeof expected === 'number' &&
      (toService.has(about) || fromSharedService.has(about)),
  },
];

/** Sorts mismatches into those that a rule explains, by its reason, and those that are wrong. */
export function judge(
  mismatches: readonly Mismatch[],
  where: Surroundings,
): { readonly wrong: readonly Mismatch[]; readonly reasons: readonly string[] } {
  const reasons = new Set<string>();
  const wrong = mismatches.filter((mismatch) => {
    const rule = differenceRules.find(({ explains }) => explains?.(mismatch, where) === true);
    if (rule !== undefined) reasons.add(`${rule.stage}: ${rule.reason}`);
    return rule === undefined;
  });
  return { wrong, reasons: [...reasons] };
}

function isNone(expected: unknown): boolean {
  return expected === undefined || expected === null || expected === false;
}
