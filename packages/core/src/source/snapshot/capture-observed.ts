import type { Trace } from '../../model/trace.js';
import type { CaptureContext, CaptureRequest } from './capture.js';
import type { SnapshotLog } from './snapshot.js';

/** A workload and the app it is of. */
export interface AppPlace {
  readonly cluster: string;
  readonly namespace: string;
  readonly workload: string;
  readonly app: string;
}

/** The newest traces of every app, each trace once; undefined where there is no trace store or none are wanted. */
export async function capturedTraces(
  request: CaptureRequest,
  apps: readonly AppPlace[],
  { attempt, options }: CaptureContext,
): Promise<readonly Trace[] | undefined> {
  const { ports, at, rangeSeconds, tracesPerApp: limit = 20 } = request;
  const { traces: store } = ports;
  if (!store || limit <= 0) return undefined;
  const found = new Map<string, Trace>();
  const places = new Map(apps.map(({ namespace, app }) => [`${namespace}/${app}`, { namespace, app }]));
  for (const place of places.values()) {
    const search = { ...place, start: at - rangeSeconds * 1000, end: at, limit: Math.min(limit, 200) };
    const traces = await attempt(
      { source: `traces/${store.name}`, namespaces: [place.namespace] },
      () => store.search(search, options),
      [],
    );
    for (const trace of traces) found.set(trace.traceId, trace);
  }
  return [...found.values()];
}

/** The newest log lines of every workload; undefined where there is no log store or none are wanted. */
export async function capturedLogs(
  request: CaptureRequest,
  apps: readonly AppPlace[],
  { attempt, options }: CaptureContext,
): Promise<readonly SnapshotLog[] | undefined> {
  const { ports, at, rangeSeconds, logLinesPerWorkload: limit = 0 } = request;
  const { logs: store } = ports;
  if (!store || limit <= 0) return undefined;
  const logs: SnapshotLog[] = [];
  for (const { cluster, namespace, workload } of apps) {
    const search = { cluster, namespace, workload, start: at - rangeSeconds * 1000, end: at, limit: Math.min(limit, 5000) };
    const lines = await attempt({ source: `logs/${cluster}`, namespaces: [namespace] }, () => store.search(search, options), []);
    if (lines.length > 0) logs.push({ cluster, namespace, workload, lines });
  }
  return logs;
}
