export { counterMetricStore } from './counter-metric-store.js';
export { type CounterSeries, type CounterSource, evaluateRate, evaluateRateRange, type Increase } from './rate-evaluator.js';
export {
  type KindObjects,
  type Snapshot,
  SNAPSHOT_FORMAT,
  type SnapshotCluster,
  type SnapshotCounter,
  type SnapshotLog,
} from './snapshot.js';
export { snapshotPorts } from './snapshot-ports.js';
