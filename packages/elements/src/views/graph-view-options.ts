import type { AmbientTraffic, GraphType, GrpcRates, HttpRates, TcpRates } from '@meshlens/core';
import type { EdgeLabel } from '../graph/edge-label.js';
import { defaultGraphDisplay, type GraphDisplay } from '../graph/graph-display.js';
import type { LayoutName } from '../graph/layout/place-steps.js';

/** Everything a reader can set in `<mesh-graph-view>`: JSON-safe, for a host to keep and to give back. */
export interface GraphViewOptions extends GraphDisplay {
  /** Absent until someone chose: then the namespaces that take part in the mesh are shown, if there are not too many. */
  readonly namespaces?: readonly string[];
  readonly graphType: GraphType;
  /** The last so many seconds. */
  readonly windowSeconds: number;
  /** 0 is paused. */
  readonly refreshSeconds: number;
  readonly serviceNodes: boolean;
  readonly idleEdges: boolean;
  readonly idleNodes: boolean;
  readonly boxBy: readonly ('cluster' | 'namespace')[];
  /** What is written on the edges. Response time and throughput cost further queries. */
  readonly edgeLabels: readonly EdgeLabel[];
  /** Splits calls by operation, where requests are classified; costs a further query. */
  readonly operations: boolean;
  /** Draws waypoints, with what they forward. */
  readonly waypoints: boolean;
  readonly layout: LayoutName;
  /** What is counted of each protocol; `none` leaves it out. */
  readonly httpRates: HttpRates;
  readonly grpcRates: GrpcRates;
  readonly tcpRates: TcpRates;
  /** Whose reports of ambient traffic count. */
  readonly ambientTraffic: AmbientTraffic;
  /** Whether the legend lies over the picture. */
  readonly legend: boolean;
  /** Whether the details of the selection are open. */
  readonly panel: boolean;
  /** Width of the details in CSS px; absent until someone changed it. */
  readonly panelSize?: number;
}

export const defaultGraphViewOptions: GraphViewOptions = {
  graphType: 'versionedApp',
  windowSeconds: 300,
  refreshSeconds: 15,
  serviceNodes: true,
  idleEdges: false,
  idleNodes: false,
  boxBy: ['cluster', 'namespace'],
  edgeLabels: [],
  operations: false,
  waypoints: false,
  layout: 'layered',
  httpRates: 'requests',
  grpcRates: 'requests',
  tcpRates: 'sent',
  ambientTraffic: 'total',
  ...defaultGraphDisplay,
  legend: false,
  panel: true,
};

/** The time ranges and refresh intervals on offer, in seconds. */
export const windowChoices: readonly number[] = [60, 300, 600, 1_800, 3_600, 10_800, 21_600, 43_200, 86_400];
export const refreshChoices: readonly number[] = [0, 10, 15, 30, 60, 300, 900];

/** The part of the options that says what is drawn; the same object for equal options. */
export function displayOf({ badges, rankBy, animation, edgeMode, timeStatistic, throughputPart }: GraphDisplay): GraphDisplay {
  const display: GraphDisplay = { badges, rankBy, animation, edgeMode, timeStatistic, throughputPart };
  const key = JSON.stringify(display);
  const known = displays.get(key);
  if (known) return known;
  displays.set(key, display);
  return display;
}

const displays = new Map<string, GraphDisplay>();
