import type { Bucket, Histogram } from '../metrics/quantile.js';
import type { Labels, StoreSample } from '../ports/metric-store.js';
import { requestCall } from './call.js';
import type { AmountSample, LatencySample, OperationSample, SecuritySample } from './edge-sample.js';
import { hiddenSide } from './hidden-end.js';
import { label } from './labels.js';
import type { CallReader } from './parse-ends.js';
import { trafficParser } from './parse-traffic.js';
import { rankOf, youthFactor } from './reports.js';
import type { Call, Report, TrafficKind } from './sample.js';
import type { TrafficScope } from './scope.js';

/** Puts the buckets of each call together, in order; empty histograms tell nothing. Those of the same bounds share them. */
export function readLatencies(samples: readonly StoreSample[], scope: TrafficScope, callOf: CallReader): readonly LatencySample[] {
  const factorOf = youthFactor(scope);
  const found = new Map<Call, Reported[]>();
  for (const { labels, value } of samples) {
    const le = boundOf(labels);
    const call = Number.isNaN(le) || Number.isNaN(value) ? undefined : callOf(labels);
    const protocol = call && requestCall(labels)?.protocol;
    if (call === undefined || protocol === undefined) continue;
    const reporter = labels[label.reporter] ?? '';
    let reports = found.get(call);
    if (reports === undefined) found.set(call, (reports = []));
    let report = reports.find((each) => each.reporter === reporter && each.protocol === protocol);
    if (report === undefined) reports.push((report = { call, rank: rankOf(labels), reporter, protocol, buckets: [] }));
    report.buckets.push({ le, count: value });
  }
  const knownBounds = new Map<string, readonly number[]>();
  return [...found.values()].flat().flatMap((report): LatencySample[] => {
    const { call, rank, protocol } = report;
    const { bounds, counts } = histogramOf(report.buckets, factorOf(report));
    if (!((counts.at(-1) ?? 0) > 0)) return [];
    const shared = knownBounds.get(bounds.join(' ')) ?? bounds;
    knownBounds.set(bounds.join(' '), shared);
    return [{ call, rank, protocol, bounds: shared, counts }];
  });
}

/** The buckets of one proxy's histogram of a call. */
interface Reported extends Report {
  readonly reporter: string;
  readonly protocol: 'http' | 'grpc';
  readonly buckets: Bucket[];
}

/**
 * Buckets in order; those of one bound, which several series can have, are one. Lists are pushed to and not mapped: what map
 * makes may have holes, and adding up such lists makes an object of every number.
 */
function histogramOf(buckets: Bucket[], factor: number): Histogram {
  const bounds: number[] = [];
  const counts: number[] = [];
  let last = NaN;
  for (const { le, count } of buckets.sort((a, b) => a.le - b.le)) {
    if (le === last) {
      counts.push((counts.pop() ?? 0) + count * factor);
    } else {
      bounds.push(le);
      counts.push(count * factor);
    }
    last = le;
  }
  return { bounds: bounds.slice(), counts: counts.slice() };
}

function boundOf(labels: Labels): number {
  const text = labels[label.bucket] ?? '';
  return text === '+Inf' ? Infinity : text === '' ? NaN : Number(text);
}

/** Reads amounts per call of HTTP and gRPC. */
export function amountParser(scope: TrafficScope, callOf: CallReader): (sample: StoreSample) => AmountSample | undefined {
  const factorOf = youthFactor(scope);
  return ({ labels, value }) => {
    const report = reportOf(labels, callOf);
    const protocol = requestCall(labels)?.protocol;
    if (report === undefined || protocol === undefined || !(value > 0)) return undefined;
    return { ...report, protocol, amount: value * factorOf(report) };
  };
}

/** Reads how traffic of one kind was secured. */
export function securityParser(
  scope: TrafficScope,
  kind: TrafficKind,
  callOf: CallReader,
): (sample: StoreSample) => SecuritySample | undefined {
  const factorOf = youthFactor(scope);
  return ({ labels, value }) => {
    const report = reportOf(labels, callOf);
    const protocol = kind === 'bytes' ? 'tcp' : kind === 'messages' ? 'grpc' : requestCall(labels)?.protocol;
    if (report === undefined || protocol === undefined || !(value > 0)) return undefined;
    return {
      ...report,
      protocol,
      policy: policyOf(labels[label.policy]),
      sourcePrincipal: identityOf(labels[label.sourcePrincipal]),
      destPrincipal: identityOf(labels[label.destPrincipal]),
      rate: value * factorOf(report),
    };
  };
}

/** Reads requests with the operation that they were classified as; others are left out, as are those whose operation would be a hidden name. */
export function operationParser(scope: TrafficScope, callOf: CallReader): (sample: StoreSample) => OperationSample | undefined {
  const parse = trafficParser(scope, 'requests', callOf);
  return (sample) => {
    const operation = sample.labels[scope.operationLabel] ?? '';
    const traffic = operation === '' || operation === 'unknown' || hiddenSide(operation) !== undefined ? undefined : parse(sample);
    return traffic && { ...traffic, operation };
  };
}

function reportOf(labels: Labels, callOf: CallReader): Report | undefined {
  const call = callOf(labels);
  return call && { call, rank: rankOf(labels) };
}

/** The policies that there are are the same texts for all samples, so that texts need not be compared. */
function policyOf(text = 'unknown'): string {
  return policies.find((policy) => policy === text) ?? text;
}

const policies: readonly string[] = ['mutual_tls', 'none', 'unknown'];

function identityOf(principal: string | undefined): string {
  return principal === undefined || principal === 'unknown' ? '' : principal;
}
