import { type Kind, type KindMap, kinds } from '../../model/kinds.js';
import type { LogLine } from '../../model/log.js';
import type { ProxyState } from '../../ports/cluster-reader.js';
import type { Span, Trace } from '../../model/trace.js';
import { asFields, asFlag, asList, asNumber, asText, asTexts, type Fields, sizeOf, SnapshotError } from './check.js';
import { type Snapshot, SNAPSHOT_FORMAT, type SnapshotCluster, type SnapshotCounter, type SnapshotLog } from './snapshot.js';

const MAX_OBJECTS = 200_000;
const MAX_OBJECT_DEPTH = 60;
const MAX_OBJECT_SIZE = 200_000;
const MAX_COUNTERS = 500_000;
const MAX_STEPS = 10_001;
const MAX_POINTS = 20_000_000;
const MAX_TRACES = 20_000;
const MAX_SPANS = 10_000;
const MAX_LOG_LINES = 200_000;
const MAX_LINE = 16_384;

/**
 * Reads a snapshot out of parsed JSON. Every bound that keeps a page responsive holds for what it answers; the contents of
 * objects beyond their name are as untrusted as those of a live cluster. Throws SnapshotError with the path at fault.
 */
export function parseSnapshot(json: unknown): Snapshot {
  const { format, at, clusters, counters, traces, logs } = asFields(json, '');
  if (format !== SNAPSHOT_FORMAT) throw new SnapshotError('format', `must be "${SNAPSHOT_FORMAT}"`);
  const snapshot: Snapshot = {
    format: SNAPSHOT_FORMAT,
    at: asNumber(at, 'at'),
    clusters: asList(clusters, 'clusters', { max: 64, item: asCluster }),
    counters: asList(counters, 'counters', { max: MAX_COUNTERS, item: asCounter }),
    ...(traces !== undefined && { traces: asList(traces, 'traces', { max: MAX_TRACES, item: asTrace }) }),
    ...(logs !== undefined && { logs: asList(logs, 'logs', { max: 20_000, item: asLog }) }),
  };
  const points = snapshot.counters.reduce((sum, { values }) => sum + values.length, 0);
  if (points > MAX_POINTS) throw new SnapshotError('counters', `must have at most ${MAX_POINTS} values in all`);
  return snapshot;
}

function asCluster(value: unknown, path: string): SnapshotCluster {
  const { name, objects, absent, denied, limited, proxies } = asFields(value, path);
  const byKind = Object.entries(asFields(objects ?? {}, `${path}.objects`)).map(([key, list]) => {
    const kind = asKind(key, `${path}.objects`);
    const item = (object: unknown, at: string) => asObject(kind, object, at);
    return [kind, asList(list, `${path}.objects.${kind}`, { max: MAX_OBJECTS, item })] as const;
  });
  const deniedByKind = Object.entries(asFields(denied ?? {}, `${path}.denied`)).map(([key, list]) => {
    const kind = asKind(key, `${path}.denied`);
    return [kind, asList(list, `${path}.denied.${kind}`, { max: MAX_OBJECTS, item: (text, at) => asText(text, at) })] as const;
  });
  return {
    name: asText(name, `${path}.name`, 253),
    objects: Object.fromEntries(byKind),
    ...(absent !== undefined && {
      absent: asList(absent, `${path}.absent`, { max: 1000, item: (kind, at) => asKind(asText(kind, at), at) }),
    }),
    ...(denied !== undefined && { denied: Object.fromEntries(deniedByKind) }),
    ...(limited !== undefined && { limited: asFlag(limited, `${path}.limited`) }),
    ...(proxies !== undefined && { proxies: asList(proxies, `${path}.proxies`, { max: MAX_OBJECTS, item: asProxy }) }),
  };
}

function asProxy(value: unknown, path: string): ProxyState {
  const { cluster, namespace, pod, synced } = asFields(value, path);
  const text = (name: string, of: unknown) => asText(of, `${path}.${name}`, 253);
  return {
    cluster: text('cluster', cluster),
    namespace: text('namespace', namespace),
    pod: text('pod', pod),
    synced: asFlag(synced, `${path}.synced`),
  };
}

function asKind(key: string, path: string): Kind {
  if (!isKind(key)) throw new SnapshotError(path, `names a kind that is not known: ${JSON.stringify(key.slice(0, 60))}`);
  return key;
}

function isKind(key: string): key is Kind {
  return Object.hasOwn(kinds, key);
}

function asObject<K extends Kind>(kind: K, value: unknown, path: string): KindMap[K] {
  const object = asFields(value, path);
  const { apiKind, group, namespaced } = kinds[kind];
  if (object.kind !== apiKind) throw new SnapshotError(`${path}.kind`, `must be "${apiKind}"`);
  const apiVersion = asText(object.apiVersion, `${path}.apiVersion`, 100);
  if ((apiVersion.includes('/') ? apiVersion.split('/')[0] : '') !== group)
    throw new SnapshotError(`${path}.apiVersion`, `must be of group "${group}"`);
  checkMetadata(asFields(object.metadata, `${path}.metadata`), `${path}.metadata`, namespaced);
  if (sizeOf(object, path, MAX_OBJECT_DEPTH) > MAX_OBJECT_SIZE) throw new SnapshotError(path, 'is too large');
  return value as KindMap[K];
}

function checkMetadata({ name, namespace, labels, annotations }: Fields, path: string, namespaced: boolean): void {
  if (asText(name, `${path}.name`, 253) === '') throw new SnapshotError(`${path}.name`, 'must not be empty');
  if (namespaced) asText(namespace, `${path}.namespace`, 253);
  for (const [field, texts] of Object.entries({ labels, annotations })) {
    if (texts === undefined) continue;
    for (const [key, text] of Object.entries(asFields(texts, `${path}.${field}`))) asText(text, `${path}.${field}.${key}`, 1_000_000);
  }
}

function asCounter(value: unknown, path: string): SnapshotCounter {
  const { labels, start, stepSeconds, values } = asFields(value, path);
  const step = asNumber(stepSeconds, `${path}.stepSeconds`);
  if (step <= 0) throw new SnapshotError(`${path}.stepSeconds`, 'must be above 0');
  const texts = asTexts(labels, `${path}.labels`);
  if (!texts.__name__) throw new SnapshotError(`${path}.labels`, 'must have the metric\'s name as "__name__"');
  const item = (read: unknown, at: string) => (read === null ? null : asNumber(read, at));
  return {
    labels: texts,
    start: asNumber(start, `${path}.start`),
    stepSeconds: step,
    values: asList(values, `${path}.values`, { max: MAX_STEPS, item }),
  };
}

function asTrace(value: unknown, path: string): Trace {
  const { traceId, spans } = asFields(value, path);
  const read = asList(spans, `${path}.spans`, { max: MAX_SPANS, item: asSpan });
  if (read.length === 0) throw new SnapshotError(`${path}.spans`, 'must not be empty');
  return { traceId: asText(traceId, `${path}.traceId`, 64), spans: read };
}

function asSpan(value: unknown, path: string): Span {
  const fields = asFields(value, path);
  const text = (field: string) => asText(fields[field], `${path}.${field}`);
  const optional = (field: string) => (fields[field] === undefined ? {} : { [field]: text(field) });
  return {
    traceId: text('traceId'),
    spanId: text('spanId'),
    ...optional('parentSpanId'),
    operation: text('operation'),
    service: text('service'),
    ...optional('cluster'),
    ...optional('workload'),
    ...optional('namespace'),
    start: asNumber(fields.start, `${path}.start`),
    duration: asNumber(fields.duration, `${path}.duration`),
    error: asFlag(fields.error, `${path}.error`),
    tags: asTexts(fields.tags, `${path}.tags`),
  };
}

function asLog(value: unknown, path: string): SnapshotLog {
  const { cluster, namespace, workload, lines } = asFields(value, path);
  return {
    cluster: asText(cluster, `${path}.cluster`),
    namespace: asText(namespace, `${path}.namespace`),
    workload: asText(workload, `${path}.workload`),
    lines: asList(lines, `${path}.lines`, { max: MAX_LOG_LINES, item: asLine }),
  };
}

function asLine(value: unknown, path: string): LogLine {
  const fields = asFields(value, path);
  const text = (field: string, max?: number) => asText(fields[field], `${path}.${field}`, max);
  return {
    at: asNumber(fields.at, `${path}.at`),
    cluster: text('cluster'),
    namespace: text('namespace'),
    pod: text('pod'),
    container: text('container'),
    text: text('text', MAX_LINE),
  };
}
