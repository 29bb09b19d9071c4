import type { Protocol } from '../model/traffic.js';
import type { Labels, StoreSample } from '../ports/metric-store.js';
import { requestCall } from './call.js';
import { label } from './labels.js';
import type { CallReader } from './parse-ends.js';
import { flagsIn } from './response-flags.js';
import { rankOf, youthFactor } from './reports.js';
import type { TrafficKind, TrafficSample } from './sample.js';
import type { TrafficScope } from './scope.js';

/** Builds a parser for the traffic samples of a scope. It answers undefined for samples that no graph can place. */
export function trafficParser(
  scope: TrafficScope,
  kind: TrafficKind,
  callOf: CallReader,
): (sample: StoreSample) => TrafficSample | undefined {
  const factorOf = youthFactor(scope);
  return ({ labels, value }) => {
    const call = callOf(labels);
    const outcome = outcomeOf(labels, kind);
    if (call === undefined || outcome === undefined) return undefined;
    const rank = rankOf(labels);
    const { protocol, code } = outcome;
    return { call, rank, protocol, code, flags: flagsIn(labels[label.flags]), rate: value * factorOf({ call, rank }) };
  };
}

const messages = { protocol: 'grpc', code: '' } as const;
const bytes = { protocol: 'tcp', code: '-' } as const;

function outcomeOf(labels: Labels, kind: TrafficKind): { protocol: Protocol; code: string } | undefined {
  if (kind === 'messages') return messages;
  if (kind === 'bytes') return bytes;
  return requestCall(labels);
}
