export { captureSnapshot, type CaptureRequest } from './capture.js';
export { SnapshotError } from './check.js';
export { counterMetricStore } from './counter-metric-store.js';
export { parseSnapshot } from './parse-snapshot.js';
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
export type { CapturedMetric } from './span-counters.js';
