import type { GraphFocus } from '@meshlens/core';
import type { ViewportState } from '../../graph/graph-events.js';
import { defaultGraphViewOptions, type GraphViewOptions } from '../../views/graph-view-options.js';
import type { Comparison, GraphViewState, Situation } from './graph-view-state.js';
import { startSituation } from './graph-view-state.js';
import { type Fields, flag, isRecord, list, number, object, oneOf, readFields, record, type Reader, text } from './readers.js';

/** The longest expression of the find and hide language. */
const longestExpression = 2_000;
const longestWindow = 2_592_000;
const farthest = 1_000_000;
/** The instants that a Date can hold. */
const instant = number(0, 8.64e15);

const optionFields: Fields<GraphViewOptions> = {
  namespaces: list(text(253)),
  graphType: oneOf('app', 'service', 'versionedApp', 'workload'),
  windowSeconds: number(1, longestWindow),
  refreshSeconds: number(0, 86_400),
  serviceNodes: flag,
  idleEdges: flag,
  idleNodes: flag,
  boxBy: list(oneOf('cluster', 'namespace')),
  edgeLabels: list(oneOf('distribution', 'rate', 'responseTime', 'throughput')),
  operations: flag,
  waypoints: flag,
  layout: oneOf('breadthFirst', 'concentric', 'force', 'layered', 'perBox'),
  httpRates: oneOf('none', 'requests'),
  grpcRates: oneOf('none', 'received', 'requests', 'sent', 'total'),
  tcpRates: oneOf('none', 'received', 'sent', 'total'),
  ambientTraffic: oneOf('none', 'total', 'waypoint', 'ztunnel'),
  badges: list(oneOf('outOfMesh', 'routing', 'security')),
  rankBy: list(oneOf('inboundEdges', 'outboundEdges')),
  animation: oneOf('dashes', 'off', 'points'),
  edgeMode: oneOf('all', 'none', 'unhealthy'),
  timeStatistic: oneOf('avg', 'p50', 'p95', 'p99'),
  throughputPart: oneOf('request', 'response', 'total'),
  legend: flag,
  panel: flag,
  panelSize: number(0, 10_000),
};

const focusFields: Fields<GraphFocus> = {
  type: oneOf('app', 'operation', 'service', 'workload'),
  cluster: text(),
  namespace: text(),
  name: text(),
  version: text(),
  service: text(),
};

const selectionFields: Fields<NonNullable<Situation['selection']>> = { kind: oneOf('box', 'edge', 'node'), id: text() };
const comparisonFields: Fields<Comparison> = { mode: oneOf('overlay', 'side'), agoSeconds: number(1, longestWindow), at: instant };
const viewportFields: Fields<ViewportState> = {
  x: number(-farthest, farthest),
  y: number(-farthest, farthest),
  zoom: number(0.01, 10),
};

const place: Reader<readonly [number, number]> = (value) => {
  const [x, y] = list(number(-farthest, farthest), 2)(value) ?? [];
  return x === undefined || y === undefined ? undefined : [x, y];
};

/** The most nodes a reader can go into, one from another. */
export const longestTrail = 8;

const situationFields: Fields<Situation> = {
  find: text(longestExpression),
  hide: text(longestExpression),
  hiddenNodes: list(text()),
  hiddenNamespaces: list(text()),
  around: text(),
  trail: list(object(focusFields, 'type', 'namespace', 'name'), longestTrail),
  selection: object(selectionFields, 'kind', 'id'),
  alsoSelected: list(text()),
  collapsed: list(text()),
  at: instant,
  compare: object(comparisonFields, 'mode'),
  viewport: object(viewportFields, 'x', 'y', 'zoom'),
  arranged: record(place, 5_000),
};

/** The options of what came from outside that are what they should be. */
export function readOptions(value: unknown): Partial<GraphViewOptions> {
  return readFields(value, optionFields);
}

/**
 * A state that came from outside (a host's store, a saved view, an address): what is missing or not what it should be takes its
 * default, all is bounded, and nothing else comes through.
 */
export function readState(value: unknown): GraphViewState {
  const options = isRecord(value) ? readOptions(value.options) : {};
  return {
    version: 1,
    options: { ...defaultGraphViewOptions, ...options },
    ...startSituation,
    ...readFields(value, situationFields),
  };
}
