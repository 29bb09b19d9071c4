import type { GraphType } from '@meshlens/core';
import type { EdgeLabel } from '../graph/edge-label.js';

/** Everything a reader can set in `<mesh-graph-view>`: JSON-safe, for a host to keep and to give back. */
export interface GraphViewOptions {
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
  legend: true,
  panel: true,
};

/** The time ranges and refresh intervals on offer, in seconds. */
export const windowChoices: readonly number[] = [60, 300, 600, 1_800, 3_600, 10_800, 21_600, 43_200, 86_400];
export const refreshChoices: readonly number[] = [0, 10, 15, 30, 60, 300];
