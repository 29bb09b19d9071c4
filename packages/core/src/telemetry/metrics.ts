import type { RateQuery, StoreSample } from '../ports/metric-store.js';
import type { AmountSample, ExtensionSample, LatencySample, OperationSample, SecuritySample } from './edge-sample.js';
import { calledEndQuery, calledEndTcpQuery, edgeQuery } from './edge-query.js';
import { extensionParser, extensionQuery } from './extension-query.js';
import { extensionMetric, label, metric } from './labels.js';
import { amountParser, operationParser, readLatencies, securityParser } from './parse-edge.js';
import type { CallReader } from './parse-ends.js';
import { trafficParser } from './parse-traffic.js';
import type { TrafficKind, TrafficSample } from './sample.js';
import type { TrafficScope } from './scope.js';
import { trafficQuery } from './traffic-query.js';

/** What each metric input yields. */
export interface MetricMap {
  requests: TrafficSample;
  grpcSent: TrafficSample;
  grpcReceived: TrafficSample;
  tcpSent: TrafficSample;
  tcpReceived: TrafficSample;
  durations: LatencySample;
  /** Milliseconds of duration per second. */
  durationSums: AmountSample;
  /** Bytes per second. */
  requestBytes: AmountSample;
  responseBytes: AmountSample;
  securedRequests: SecuritySample;
  securedGrpcSent: SecuritySample;
  securedGrpcReceived: SecuritySample;
  securedTcpSent: SecuritySample;
  securedTcpReceived: SecuritySample;
  operations: OperationSample;
  extensionRequests: ExtensionSample;
  extensionTcpSent: ExtensionSample;
  extensionTcpReceived: ExtensionSample;
}

export type MetricName = keyof MetricMap;

/** How a metric input is asked for and read. Each is exactly one query to a store. */
export interface MetricDefinition<Sample> {
  query(scope: TrafficScope): RateQuery;
  /** Samples that no graph can place are left out. The samples of one answer are all read with the same reader of calls. */
  read(samples: readonly StoreSample[], scope: TrafficScope, callOf: CallReader): readonly Sample[];
}

const each =
  <Sample>(
    parser: (scope: TrafficScope, callOf: CallReader) => (sample: StoreSample) => Sample | undefined,
  ): MetricDefinition<Sample>['read'] =>
  (samples, scope, callOf) =>
    samples.map(parser(scope, callOf)).filter((sample) => sample !== undefined);

const traffic = (name: string, kind: TrafficKind, by: readonly string[]): MetricDefinition<TrafficSample> => ({
  query: (scope) => trafficQuery({ metric: name, by, kind }, scope),
  read: each((scope, callOf) => trafficParser(scope, kind, callOf)),
});

const amount = (name: string): MetricDefinition<AmountSample> => ({
  query: (scope) => edgeQuery({ metric: name, by: [label.protocol] }, scope),
  read: each(amountParser),
});

const secured = (name: string, kind: TrafficKind): MetricDefinition<SecuritySample> => {
  const by = [label.sourcePrincipal, label.destPrincipal, label.policy, ...(kind === 'requests' ? [label.protocol] : [])];
  const query = kind === 'bytes' ? calledEndTcpQuery : calledEndQuery;
  return { query: (scope) => query({ metric: name, by }, scope), read: each((scope, callOf) => securityParser(scope, kind, callOf)) };
};

const extension = (name: string, kind: 'requests' | 'bytes'): MetricDefinition<ExtensionSample> => ({
  query: (scope) => extensionQuery(name, scope),
  read: each(() => extensionParser(kind)),
});

const requestLabels: readonly string[] = [label.protocol, label.code, label.grpcStatus, label.flags];

/**
 * Every metric input. TCP reads crosswise on purpose: what a client sent is what Istio counts as received
 * by the reporter's upstream side (istio#32399).
 */
export const metrics: { readonly [Name in MetricName]: MetricDefinition<MetricMap[Name]> } = {
  requests: traffic(metric.requests, 'requests', requestLabels),
  grpcSent: traffic(metric.requestMessages, 'messages', []),
  grpcReceived: traffic(metric.responseMessages, 'messages', []),
  tcpSent: traffic(metric.tcpReceived, 'bytes', [label.flags]),
  tcpReceived: traffic(metric.tcpSent, 'bytes', [label.flags]),
  durations: {
    // Buckets at 0 are needed: they are where the ones above them begin.
    query: (scope) => edgeQuery({ metric: metric.durationBucket, by: [label.protocol, label.bucket], keepZero: true }, scope),
    read: readLatencies,
  },
  durationSums: amount(metric.durationSum),
  requestBytes: amount(metric.requestBytesSum),
  responseBytes: amount(metric.responseBytesSum),
  securedRequests: secured(metric.requests, 'requests'),
  securedGrpcSent: secured(metric.requestMessages, 'messages'),
  securedGrpcReceived: secured(metric.responseMessages, 'messages'),
  securedTcpSent: secured(metric.tcpReceived, 'bytes'),
  securedTcpReceived: secured(metric.tcpSent, 'bytes'),
  operations: {
    query: (scope) =>
      calledEndQuery(
        {
          metric: metric.requests,
          by: [...requestLabels, scope.operationLabel],
          where: [{ label: scope.operationLabel, operator: '!~', value: 'unknown|' }],
        },
        scope,
      ),
    read: each(operationParser),
  },
  extensionRequests: extension(extensionMetric.requests, 'requests'),
  extensionTcpSent: extension(extensionMetric.tcpSent, 'bytes'),
  extensionTcpReceived: extension(extensionMetric.tcpReceived, 'bytes'),
};
