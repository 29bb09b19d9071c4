import type { Instant } from '../model/time.js';
import type { Trace } from '../model/trace.js';
import type { CounterSource } from '../source/snapshot/rate-evaluator.js';
import { type Snapshot, SNAPSHOT_FORMAT, type SnapshotCluster } from '../source/snapshot/snapshot.js';
import { copiedCounters, snapshotSpan } from '../source/snapshot/span-counters.js';
import type { DemoLogs } from './observed/log-store.js';
import type { DemoTraces } from './observed/trace-store.js';
import { workloads } from './world.js';

export interface SnapshotRequest {
  /** The end of the span. */
  readonly at: Instant;
  /** Default 600. */
  readonly rangeSeconds?: number;
  /** Default 60. */
  readonly stepSeconds?: number;
  /** Which metrics to hold; default all, of which histograms are most. */
  readonly metrics?: readonly string[];
}

interface DemoParts {
  readonly clusters: readonly SnapshotCluster[];
  readonly metrics: readonly string[];
  readonly counters: CounterSource;
  readonly traces: DemoTraces;
  readonly logs: DemoLogs;
}

const TRACES_PER_APP = 10;
const LINES_PER_WORKLOAD = 50;

/** The demo mesh as a file: its counters copied, and the newest traces and log lines of every workload. */
export function demoSnapshot({ at, rangeSeconds = 600, stepSeconds = 60, metrics }: SnapshotRequest, parts: DemoParts): Snapshot {
  const span = snapshotSpan({ at, rangeSeconds, stepSeconds });
  const traces = new Map<string, Trace>();
  for (const { namespace, app } of workloads.values()) {
    const newest = parts.traces.search({ namespace, app, start: span.start, end: at, limit: TRACES_PER_APP });
    for (const trace of newest) traces.set(trace.traceId, trace);
  }
  const logs = [...workloads.values()].map(({ cluster, namespace, name }) => ({
    cluster,
    namespace,
    workload: name,
    lines: parts.logs.search({ cluster, namespace, workload: name, start: span.start, end: at, limit: LINES_PER_WORKLOAD }),
  }));
  return {
    format: SNAPSHOT_FORMAT,
    at,
    clusters: parts.clusters,
    counters: (metrics ?? parts.metrics).flatMap((metric) => copiedCounters(parts.counters, metric, span)),
    traces: [...traces.values()],
    logs: logs.filter(({ lines }) => lines.length > 0),
  };
}
