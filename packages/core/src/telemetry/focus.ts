import type { Matcher } from '../ports/metric-store.js';
import type { GraphFocus } from '../source/mesh-data-source.js';
import { label } from './labels.js';
import type { TrafficScope } from './scope.js';

/** The conditions, all of them equalities, under which a node is one end of a call. */
export interface FocusMatchers {
  readonly to: readonly Matcher[];
  /** Absent for what only receives. */
  readonly from?: readonly Matcher[];
}

/** How telemetry names the node that a node graph is about. */
export function focusMatchers(focus: GraphFocus, { operationLabel }: Pick<TrafficScope, 'operationLabel'>): FocusMatchers {
  const { type, namespace, name, version, service } = focus;
  const cluster = focus.cluster === 'unknown' ? undefined : focus.cluster;
  switch (type) {
    case 'workload':
      return {
        to: [...equals(label.destCluster, cluster), ...equals(label.destNamespace, namespace), ...equals(label.destWorkload, name)],
        from: [...equals(label.sourceCluster, cluster), ...equals(label.sourceNamespace, namespace), ...equals(label.sourceWorkload, name)],
      };
    case 'app':
      return {
        to: [
          ...equals(label.destCluster, cluster),
          ...equals(label.destNamespace, namespace),
          ...equals(label.destApp, name),
          ...equals(label.destVersion, version),
        ],
        from: [
          ...equals(label.sourceCluster, cluster),
          ...equals(label.sourceNamespace, namespace),
          ...equals(label.sourceApp, name),
          ...equals(label.sourceVersion, version),
        ],
      };
    case 'service':
      return {
        to: [...equals(label.destCluster, cluster), ...equals(label.destServiceNamespace, namespace), ...equals(label.destService, name)],
      };
    case 'operation':
      return {
        to: [
          ...equals(label.destCluster, cluster),
          ...equals(label.destServiceNamespace, namespace),
          ...equals(label.destService, service),
          ...equals(operationLabel, name),
        ],
      };
  }
}

function equals(name: string, value: string | undefined): Matcher[] {
  return value === undefined ? [] : [{ label: name, operator: '=', value }];
}
