import type { Answer, CallOptions, Problem } from '../../model/answer.js';
import { type Kind, type KindMap, kindNames } from '../../model/kinds.js';
import type { Instant } from '../../model/time.js';
import { UpstreamError } from '../../ports/call.js';
import type { ClusterReader, ProxyState } from '../../ports/cluster-reader.js';
import type { MeshPorts } from '../../ports/mesh-ports.js';
import { type AppPlace, capturedLogs, capturedTraces } from './capture-observed.js';
import type { CounterSource } from './rate-evaluator.js';
import { redacted } from './redact.js';
import { type KindObjects, type Snapshot, SNAPSHOT_FORMAT, type SnapshotCluster, type SnapshotCounter } from './snapshot.js';
import { type CapturedMetric, copiedCounters, sampledCounters, snapshotSpan } from './span-counters.js';

export interface CaptureRequest {
  readonly ports: MeshPorts;
  /** The end of the captured span. */
  readonly at: Instant;
  readonly rangeSeconds: number;
  /** Rates are exact for windows that are whole steps, and even within a step. */
  readonly stepSeconds: number;
  /** What to capture of the metric stores. */
  readonly metrics: readonly CapturedMetric[];
  /** The counters themselves, where they can be had: they are copied with all their labels, and no store is asked. */
  readonly counters?: CounterSource;
  /** Only these namespaces; default all that may be read. */
  readonly namespaces?: readonly string[];
  /** Traces of each app, at most; default 20, 0 for none. */
  readonly tracesPerApp?: number;
  /** Log lines of each workload, at most; default 0, since logs may hold what visitors typed. */
  readonly logLinesPerWorkload?: number;
}

/**
 * Holds a mesh still. Secrets are never read, objects are redacted (see redacted), and what could not be read is a
 * problem of the answer and missing from the snapshot. Rejects with RangeError for a span of too many steps.
 */
export async function captureSnapshot(request: CaptureRequest, options: CallOptions = {}): Promise<Answer<Snapshot>> {
  const problems: Problem[] = [];
  const attempt: Attempt = async (place, work, otherwise) => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      problems.push({ ...place, code: error.code, detail: error.message });
      return otherwise;
    }
  };
  const clusters: SnapshotCluster[] = [];
  for (const reader of request.ports.clusters) clusters.push(await capturedCluster(reader, request, { attempt, options }));
  const counters = await capturedCounters(request, { attempt, options });
  const apps = clusters.flatMap(appsOf);
  const traces = await capturedTraces(request, apps, { attempt, options });
  const logs = await capturedLogs(request, apps, { attempt, options });
  const snapshot: Snapshot = {
    format: SNAPSHOT_FORMAT,
    at: request.at,
    clusters,
    counters,
    ...(traces && { traces }),
    ...(logs && { logs }),
  };
  return { value: snapshot, at: request.at, problems };
}

/** Runs work that an upstream may fail; its failure becomes a problem and the value is the other one. */
export type Attempt = <T>(place: Omit<Problem, 'code' | 'detail'>, work: () => Promise<T>, otherwise: T) => Promise<T>;

export interface CaptureContext {
  readonly attempt: Attempt;
  readonly options: CallOptions;
}

async function capturedCluster(
  reader: ClusterReader,
  request: CaptureRequest,
  { attempt, options }: CaptureContext,
): Promise<SnapshotCluster> {
  const objects: Partial<Record<Kind, readonly KindMap[Kind][]>> = {};
  const denied: Partial<Record<Kind, readonly string[]>> = {};
  const absent: Kind[] = [];
  let limited = request.namespaces !== undefined;
  for (const kind of kindNames) {
    const place = { source: `kubernetes/${reader.cluster}`, input: kind };
    const listing = await attempt(place, () => reader.list(kind, request.namespaces, options), undefined);
    if (listing === undefined) continue;
    objects[kind] = listing.items.map((object) => redacted(kind, object));
    if (listing.absent) absent.push(kind);
    limited ||= listing.limited === true;
    if (listing.denied.length > 0) denied[kind] = listing.denied;
  }
  const proxies = await capturedProxies(reader, request.namespaces, { attempt, options });
  return {
    name: reader.cluster,
    objects: objects as KindObjects,
    absent,
    denied,
    ...(limited && { limited }),
    ...(proxies && { proxies }),
  };
}

async function capturedProxies(
  reader: ClusterReader,
  namespaces: readonly string[] | undefined,
  { attempt, options }: CaptureContext,
): Promise<readonly ProxyState[] | undefined> {
  const place = { source: `istiod/${reader.cluster}`, input: 'proxies' };
  const listing = await attempt(place, async () => reader.proxies?.(options), undefined);
  return listing?.items.filter(({ namespace }) => namespaces?.includes(namespace) ?? true);
}

async function capturedCounters(request: CaptureRequest, { attempt, options }: CaptureContext): Promise<SnapshotCounter[]> {
  const span = snapshotSpan(request);
  const { counters: source } = request;
  if (source) return request.metrics.flatMap(({ metric }) => copiedCounters(source, metric, span));
  const all: SnapshotCounter[] = [];
  for (const store of request.ports.metrics) {
    for (const wanted of request.metrics) {
      const place = { source: `metrics/${store.name}`, input: wanted.metric };
      all.push(...(await attempt(place, () => sampledCounters(store, wanted, { ...options, span }), [])));
    }
  }
  return all;
}

function appsOf({ name: cluster, objects }: SnapshotCluster): AppPlace[] {
  const { Deployment = [], StatefulSet = [], DaemonSet = [] } = objects;
  return [...Deployment, ...StatefulSet, ...DaemonSet].map(({ metadata, spec }) => {
    const labels = { ...metadata.labels, ...spec?.template?.metadata?.labels };
    const app = labels['service.istio.io/canonical-name'] ?? labels['app.kubernetes.io/name'] ?? labels.app ?? metadata.name;
    return { cluster, namespace: metadata.namespace ?? '', workload: metadata.name, app };
  });
}
