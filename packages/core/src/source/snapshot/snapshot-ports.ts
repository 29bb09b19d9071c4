import type { LogStore } from '../../ports/log-store.js';
import type { MeshPorts } from '../../ports/mesh-ports.js';
import type { StoreDescription } from '../../ports/metric-store.js';
import type { TraceStore } from '../../ports/trace-store.js';
import type { Trace } from '../../model/trace.js';
import { counterMetricStore } from './counter-metric-store.js';
import { objectReader } from './object-reader.js';
import type { CounterSeries, CounterSource } from './rate-evaluator.js';
import type { Snapshot, SnapshotCounter, SnapshotLog } from './snapshot.js';
import { storedCounter } from './stored-counter.js';

/** Reads a mesh from a snapshot. Nothing is known past `snapshot.at`: ask about that instant or an earlier one. */
export function snapshotPorts(snapshot: Snapshot): MeshPorts {
  return {
    clusters: snapshot.clusters.map(objectReader),
    metrics: [counterMetricStore('snapshot', storedCounters(snapshot.counters), describeCounters(snapshot.counters))],
    ...(snapshot.traces && { traces: storedTraces(snapshot.traces) }),
    ...(snapshot.logs && { logs: storedLogs(snapshot.logs) }),
  };
}

/** The span and step that the counters were read at. */
function describeCounters([first]: readonly SnapshotCounter[]): StoreDescription {
  if (first === undefined) return { engine: 'snapshot' };
  const { stepSeconds, values } = first;
  return { engine: 'snapshot', retentionSeconds: stepSeconds * (values.length - 1), scrapeSeconds: stepSeconds };
}

/** Metrics are prepared when first asked for, since most pages ask for few of them. */
function storedCounters(counters: readonly SnapshotCounter[]): CounterSource {
  const stored = new Map<string, SnapshotCounter[]>();
  for (const counter of counters) {
    const metric = counter.labels.__name__ ?? '';
    const known = stored.get(metric);
    if (known) known.push(counter);
    else stored.set(metric, [counter]);
  }
  const ready = new Map<string, readonly CounterSeries[]>();
  return {
    has: (metric) => stored.has(metric),
    counters(metric) {
      const series = ready.get(metric) ?? (stored.get(metric) ?? []).map(storedCounter);
      ready.set(metric, series);
      return series;
    },
  };
}

function storedTraces(traces: readonly Trace[]): TraceStore {
  const startOf = (trace: Trace) => Math.min(...trace.spans.map(({ start }) => start));
  const newestFirst = traces.map((trace) => ({ trace, start: startOf(trace) })).sort((one, other) => other.start - one.start);
  return {
    name: 'snapshot',
    async search({ cluster, namespace, app, start, end, limit, errorsOnly }, { signal }) {
      signal?.throwIfAborted();
      const service = `${app}.${namespace}`;
      return newestFirst
        .filter((found) => found.start >= start && found.start <= end)
        .map(({ trace }) => trace)
        .filter(({ spans }) => spans.some((span) => span.service === service && (!cluster || !span.cluster || span.cluster === cluster)))
        .filter(({ spans }) => !errorsOnly || spans.some(({ error }) => error))
        .slice(0, Math.max(0, limit));
    },
    async get(traceId, { signal }) {
      signal?.throwIfAborted();
      return traces.find((trace) => trace.traceId === traceId);
    },
  };
}

function storedLogs(logs: readonly SnapshotLog[]): LogStore {
  return {
    name: 'snapshot',
    async search({ cluster, namespace, workload, container, start, end, limit }, { signal }) {
      signal?.throwIfAborted();
      const lines = logs
        .filter((log) => log.cluster === cluster && log.namespace === namespace && log.workload === workload)
        .flatMap((log) => log.lines)
        .filter((line) => line.at >= start && line.at <= end && (container === undefined || line.container === container));
      return lines.slice(Math.max(0, lines.length - limit));
    },
  };
}
