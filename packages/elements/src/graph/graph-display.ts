import type { RankCriterion } from '@meshlens/core';
import type { BadgeGroup } from './badge-table.js';

/** `points`: one point per call or so; `dashes`: the lines themselves move, which shows direction and speed only. */
export type TrafficAnimation = 'dashes' | 'off' | 'points';

/** Which calls are drawn; nodes and boxes always are. */
export type EdgeMode = 'all' | 'none' | 'unhealthy';

/** Which response time is written on calls. */
export type TimeStatistic = 'avg' | 'p50' | 'p95' | 'p99';

/** Which bytes are written on calls; `total` adds both ways up. */
export type ThroughputPart = 'request' | 'response' | 'total';

/** What is drawn beside nodes and calls themselves: JSON-safe. */
export interface GraphDisplay {
  /** Marks on nodes and calls; those of no group are always shown. */
  readonly badges: readonly BadgeGroup[];
  /** Writes into every node how it ranks by its number of calls; empty for none. */
  readonly rankBy: readonly RankCriterion[];
  readonly animation: TrafficAnimation;
  readonly edgeMode: EdgeMode;
  readonly timeStatistic: TimeStatistic;
  readonly throughputPart: ThroughputPart;
}

export const defaultGraphDisplay: GraphDisplay = {
  badges: ['outOfMesh', 'routing'],
  rankBy: [],
  animation: 'off',
  edgeMode: 'all',
  timeStatistic: 'p95',
  throughputPart: 'request',
};
