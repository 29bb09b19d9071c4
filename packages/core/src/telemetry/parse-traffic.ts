import type { Protocol } from '../model/traffic.js';
import type { Labels, StoreSample } from '../ports/metric-store.js';
import { requestCall } from './call.js';
import { label } from './labels.js';
import { endsReader } from './parse-ends.js';
import { trafficRank, youthFactor } from './reports.js';
import type { TrafficKind, TrafficSample } from './sample.js';
import type { TrafficScope } from './scope.js';

/** Builds a parser for the traffic samples of a scope. It answers undefined for samples that no graph can place. */
export function trafficParser(scope: TrafficScope, kind: TrafficKind): (sample: StoreSample) => TrafficSample | undefined {
  const endsOf = endsReader();
  const rankOf = trafficRank(scope, kind);
  const factorOf = youthFactor(scope);
  return ({ labels, value }) => {
    const ends = endsOf(labels);
    const call = callOf(labels, kind);
    if (ends === undefined || call === undefined) return undefined;
    const report = { ...ends, rank: rankOf(labels) };
    return { ...report, ...call, flags: labels[label.flags] ?? '', rate: value * factorOf(report) };
  };
}

function callOf(labels: Labels, kind: TrafficKind): { protocol: Protocol; code: string } | undefined {
  if (kind === 'messages') return { protocol: 'grpc', code: '' };
  if (kind === 'bytes') return { protocol: 'tcp', code: '-' };
  return requestCall(labels);
}
