import type { RateQuery, StoreSample } from '../ports/metric-store.js';
import { label, metric } from './labels.js';
import { trafficParser } from './parse-traffic.js';
import type { TrafficSample } from './sample.js';
import type { TrafficScope } from './scope.js';
import { trafficQuery } from './traffic-query.js';

/** What each metric input yields. */
export interface MetricMap {
  requests: TrafficSample;
  grpcSent: TrafficSample;
  grpcReceived: TrafficSample;
  tcpSent: TrafficSample;
  tcpReceived: TrafficSample;
}

export type MetricName = keyof MetricMap;

/** How a metric input is asked for and read. Each is exactly one query to a store. */
export interface MetricDefinition<Sample> {
  query(scope: TrafficScope): RateQuery;
  parser(scope: TrafficScope): (sample: StoreSample) => Sample | undefined;
}

const messages = (name: string): MetricDefinition<TrafficSample> => ({
  query: (scope) => trafficQuery({ metric: name, by: [], tcp: false }, scope),
  parser: (scope) => trafficParser(scope, 'messages'),
});

const bytes = (name: string): MetricDefinition<TrafficSample> => ({
  query: (scope) => trafficQuery({ metric: name, by: [label.flags], tcp: true }, scope),
  parser: (scope) => trafficParser(scope, 'bytes'),
});

/**
 * Every metric input. TCP reads crosswise on purpose: what a client sent is what Istio counts as received
 * by the reporter's upstream side (istio#32399).
 */
export const metrics: { readonly [Name in MetricName]: MetricDefinition<MetricMap[Name]> } = {
  requests: {
    query: (scope) =>
      trafficQuery({ metric: metric.requests, by: [label.protocol, label.code, label.grpcStatus, label.flags], tcp: false }, scope),
    parser: (scope) => trafficParser(scope, 'requests'),
  },
  grpcSent: messages(metric.requestMessages),
  grpcReceived: messages(metric.responseMessages),
  tcpSent: bytes(metric.tcpReceived),
  tcpReceived: bytes(metric.tcpSent),
};
