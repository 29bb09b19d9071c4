import type { AmbientTraffic, GraphType, MeshErrorCode, PanelMetric, ProblemCode, RankCriterion } from '@meshlens/core';
import type { BadgeGroup } from '../graph/badge-table.js';
import type { EdgeLabel } from '../graph/edge-label.js';
import type { EdgeMode, ThroughputPart, TimeStatistic, TrafficAnimation } from '../graph/graph-display.js';
import type { LayoutName } from '../graph/layout/place-steps.js';

/** What is said where something went wrong: what happened, and what the reader can do. */
export interface Trouble {
  readonly title: string;
  readonly hint: string;
}

/** Who a problem is about, read off `Problem.source`. */
export type SourceSort = 'kubernetes' | 'metrics' | 'traces' | 'logs' | 'istiod' | 'other';

/** The words of every element outside of the graph. A function takes numbers and names already formatted. */
export interface Words {
  readonly common: {
    readonly close: string;
    readonly refresh: string;
    readonly retry: string;
    readonly loading: string;
    readonly refreshing: string;
    readonly none: string;
  };
  readonly namespaces: {
    readonly label: string;
    readonly search: string;
    readonly selectAll: string;
    readonly clear: string;
    readonly count: (selected: string, all: string) => string;
    readonly all: (count: string) => string;
    readonly noMatch: string;
    readonly found: (count: string) => string;
    readonly ambient: string;
    readonly sidecar: string;
    readonly outside: string;
    /** Only metrics tell of it. */
    readonly unknown: string;
    readonly controlPlane: string;
  };
  readonly time: {
    readonly window: string;
    readonly last: (span: string) => string;
    readonly refreshEvery: string;
    readonly every: (span: string) => string;
    readonly paused: string;
    readonly updated: (time: string) => string;
  };
  readonly graphView: {
    readonly label: string;
    readonly toolbar: string;
    readonly graphType: string;
    readonly graphTypes: Readonly<Record<GraphType, string>>;
    readonly display: string;
    readonly serviceNodes: string;
    readonly idleEdges: string;
    readonly idleNodes: string;
    readonly legend: string;
    readonly boxes: string;
    readonly clusterBoxes: string;
    readonly namespaceBoxes: string;
    readonly edgeLabels: string;
    readonly edgeLabel: Readonly<Record<EdgeLabel, string>>;
    readonly unavailable: string;
    readonly timeStatistic: Readonly<Record<TimeStatistic, string>>;
    readonly throughputPart: Readonly<Record<ThroughputPart, string>>;
    readonly nodesAndCalls: string;
    readonly operations: string;
    readonly waypoints: string;
    readonly badges: string;
    readonly badgeGroup: Readonly<Record<BadgeGroup, string>>;
    readonly rank: string;
    readonly rankBy: Readonly<Record<RankCriterion, string>>;
    readonly animation: string;
    readonly animations: Readonly<Record<TrafficAnimation, string>>;
    readonly edgeMode: string;
    readonly edgeModes: Readonly<Record<EdgeMode, string>>;
    readonly layout: string;
    readonly layouts: Readonly<Record<LayoutName, string>>;
    readonly traffic: string;
    readonly rates: Readonly<Record<'none' | 'received' | 'requests' | 'sent' | 'total', string>>;
    readonly ambient: string;
    readonly ambientTraffic: Readonly<Record<AmbientTraffic, string>>;
    readonly reset: string;
    readonly size: (nodes: string, edges: string) => string;
  };
  readonly states: {
    readonly noSource: Trouble;
    readonly noSubject: Trouble;
    readonly noNamespaces: Trouble;
    /** There is none that could be chosen. */
    readonly nothingToChoose: Trouble;
    readonly manyNamespaces: (count: string) => Trouble;
    readonly noTraffic: (span: string) => Trouble;
    readonly showIdle: string;
    /** Code of the page could not be loaded. */
    readonly unloaded: Trouble;
    readonly notRead: Trouble;
    readonly stale: (what: string, age: string) => string;
    readonly timeout: (seconds: string) => Trouble;
    readonly unexpected: Trouble;
    readonly errors: Readonly<Record<MeshErrorCode, Trouble>>;
  };
  readonly problems: {
    readonly summary: (count: string, sources: string) => string;
    readonly sources: Readonly<Record<SourceSort, (name: string) => string>>;
    readonly codes: Readonly<Record<ProblemCode, Trouble>>;
    readonly input: (input: string) => string;
    readonly inputMetric: (metric: string) => string;
    readonly inNamespaces: (names: string) => string;
    readonly inClusters: (names: string) => string;
    /** How old the newest is that there is. */
    readonly newest: (age: string) => string;
    readonly more: (count: string) => string;
  };
  readonly chart: {
    readonly empty: string;
    readonly showTable: string;
    readonly showChart: string;
    readonly series: string;
    readonly last: string;
    readonly average: string;
    readonly max: string;
    readonly time: string;
    readonly cursor: (title: string) => string;
    readonly chosen: (from: string, to: string) => string;
    readonly gap: string;
    readonly at: (time: string) => string;
    readonly noValue: string;
    readonly show: string;
    readonly hide: string;
    readonly unnamed: string;
  };
  readonly metrics: {
    readonly label: (name: string) => string;
    readonly inbound: string;
    readonly outbound: string;
    readonly requests: string;
    readonly duration: string;
    readonly errorShare: string;
    readonly threshold: Readonly<Record<'degraded' | 'failure', string>>;
    readonly tcp: string;
    readonly throughput: string;
    readonly messages: string;
    readonly codes: string;
    readonly metric: Readonly<Record<PanelMetric, string>>;
    readonly average: string;
    readonly noTarget: Trouble;
    readonly noData: (span: string) => Trouble;
  };
}
