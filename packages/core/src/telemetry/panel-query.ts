import type { MetricsQuery, MetricsTarget } from '../source/mesh-data-source.js';
import type { Matcher, RateQuery } from '../ports/metric-store.js';
import { label, metric } from './labels.js';

export type PanelSource =
  | 'requests'
  | 'durationBuckets'
  | 'durationSum'
  | 'requestBytes'
  | 'responseBytes'
  | 'tcpSent'
  | 'tcpReceived'
  | 'messagesSent'
  | 'messagesReceived';

/** The charts' raw material: each is one query in each direction. */
export const panelSources: Readonly<Record<PanelSource, { readonly metric: string; readonly by: readonly string[] }>> = {
  requests: { metric: metric.requests, by: [label.protocol, label.code, label.grpcStatus] },
  durationBuckets: { metric: metric.durationBucket, by: [label.bucket] },
  durationSum: { metric: metric.durationSum, by: [] },
  requestBytes: { metric: metric.requestBytesSum, by: [] },
  responseBytes: { metric: metric.responseBytesSum, by: [] },
  tcpSent: { metric: metric.tcpSent, by: [] },
  tcpReceived: { metric: metric.tcpReceived, by: [] },
  messagesSent: { metric: metric.requestMessages, by: [] },
  messagesReceived: { metric: metric.responseMessages, by: [] },
};

export type Direction = 'inbound' | 'outbound';

/** One query for one chart source of a target in one direction. All reporters are asked for; the reader of the answer chooses. */
export function panelQuery(source: PanelSource, direction: Direction, query: MetricsQuery & { readonly windowSeconds: number }): RateQuery {
  const { metric: name, by } = panelSources[source];
  const { target, peer } = query;
  const ends = direction === 'outbound' ? { from: target, to: peer } : { from: peer, to: target };
  return {
    metric: name,
    anyOf: [[...(ends.from ? sourceMatchers(ends.from) : []), ...(ends.to ? destinationMatchers(ends.to) : [])]],
    by: [label.reporter, ...by],
    windowSeconds: query.windowSeconds,
    keepZero: true,
  };
}

/** Whether a target of this type can send at all: services only receive. */
export function sends(target: MetricsTarget): boolean {
  return target.type !== 'service';
}

/** What a service hands on to a peer is what the peer got when the service was called. */
function sourceMatchers(source: MetricsTarget): Matcher[] {
  const { cluster, namespace, type, name, version } = source;
  if (type === 'service') return destinationMatchers(source);
  return [
    ...equals(label.sourceCluster, cluster),
    ...equals(label.sourceNamespace, namespace),
    ...(type === 'namespace' ? [] : equals(type === 'workload' ? label.sourceWorkload : label.sourceApp, name)),
    ...equals(label.sourceVersion, version),
  ];
}

function destinationMatchers({ cluster, namespace, type, name, version }: MetricsTarget): Matcher[] {
  if (type === 'service') {
    return [...equals(label.destCluster, cluster), ...equals(label.destServiceNamespace, namespace), ...equals(label.destService, name)];
  }
  return [
    ...equals(label.destCluster, cluster),
    ...equals(label.destNamespace, namespace),
    ...(type === 'namespace' ? [] : equals(type === 'workload' ? label.destWorkload : label.destApp, name)),
    ...equals(label.destVersion, version),
  ];
}

/** `unknown` clusters and namespaces are not matched on: telemetry repaired them, or never said. */
function equals(name: string, value: string | undefined): Matcher[] {
  const silent = value === undefined || (value === 'unknown' && (name === label.sourceCluster || name === label.destCluster));
  return silent ? [] : [{ label: name, operator: '=', value }];
}
