import type { GapEffect, GapRemedy } from '../model/capabilities.js';
import { label, metric } from './labels.js';

/** A metric or label that something depends on. */
export interface Requirement {
  readonly name: string;
  readonly affects: readonly GapEffect[];
  readonly remedy: GapRemedy;
  /** True for what every mesh with HTTP traffic has; otherwise its absence may just mean that there was no such traffic. */
  readonly always: boolean;
}

/**
 * Istio's standard metrics, as far as they are used.
 * Source: https://istio.io/latest/docs/reference/config/metrics/
 */
export const requiredMetrics: readonly Requirement[] = [
  { name: metric.requests, affects: ['http-traffic'], remedy: 'scrape-istio', always: false },
  { name: metric.durationBucket, affects: ['response-time-percentiles'], remedy: 'keep-metric', always: true },
  { name: metric.durationSum, affects: ['response-time-average'], remedy: 'keep-metric', always: true },
  { name: metric.requestBytesSum, affects: ['throughput'], remedy: 'keep-metric', always: true },
  { name: metric.responseBytesSum, affects: ['throughput'], remedy: 'keep-metric', always: true },
  { name: metric.requestMessages, affects: ['grpc-messages'], remedy: 'keep-metric', always: false },
  { name: metric.responseMessages, affects: ['grpc-messages'], remedy: 'keep-metric', always: false },
  { name: metric.tcpSent, affects: ['tcp-traffic'], remedy: 'keep-metric', always: false },
  { name: metric.tcpReceived, affects: ['tcp-traffic'], remedy: 'keep-metric', always: false },
];

const kept = (affects: GapEffect, names: readonly string[], always = true): readonly Requirement[] =>
  names.map((name) => ({ name, affects: [affects], remedy: 'keep-label', always }));

/** The labels of a metric of requests, as far as they are used. */
export const requiredLabels: readonly Requirement[] = [
  ...kept('everything', [label.reporter, label.sourceNamespace, label.destNamespace, label.destServiceNamespace]),
  ...kept('workloads', [label.sourceWorkload, label.destWorkload, label.destHost, label.destService, label.sourceApp, label.destApp]),
  ...kept('versions', [label.sourceVersion, label.destVersion]),
  ...kept('clusters', [label.sourceCluster, label.destCluster]),
  ...kept('protocols', [label.protocol]),
  ...kept('response-codes', [label.code]),
  ...kept('response-codes', [label.grpcStatus], false),
  ...kept('response-flags', [label.flags]),
  ...kept('security', [label.policy]),
  ...kept('security', [label.sourcePrincipal, label.destPrincipal], false),
  { name: label.operation, affects: ['operations'], remedy: 'classify-operations', always: false },
];
