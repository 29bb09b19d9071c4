import type { Protocol, RateUnit } from '../model/traffic.js';
import type { GraphOptions } from './options.js';

type Rates = Pick<GraphOptions, 'httpRates' | 'grpcRates' | 'tcpRates'>;

export type TrafficMetricName = 'requests' | 'grpcSent' | 'grpcReceived' | 'tcpSent' | 'tcpReceived';

/** The metrics that the asked rates are made of. */
export function trafficMetrics(rates: Rates): readonly { readonly name: TrafficMetricName; readonly unit: RateUnit }[] {
  const parts = (asked: string): readonly ('sent' | 'received')[] =>
    (['sent', 'received'] as const).filter((part) => asked === part || asked === 'total');
  return [
    ...(wantsRequests(rates) ? [{ name: 'requests', unit: 'requests' } as const] : []),
    ...parts(rates.grpcRates).map((part) => ({ name: part === 'sent' ? 'grpcSent' : 'grpcReceived', unit: 'messages' }) as const),
    ...parts(rates.tcpRates).map((part) => ({ name: part === 'sent' ? 'tcpSent' : 'tcpReceived', unit: 'bytes' }) as const),
  ];
}

/** Whether any protocol is counted in requests. */
export function wantsRequests({ httpRates, grpcRates }: Rates): boolean {
  return httpRates === 'requests' || grpcRates === 'requests';
}

/** Whether this protocol is counted in requests. */
export function countsRequests(protocol: Protocol, { httpRates, grpcRates }: Rates): boolean {
  return protocol === 'http' ? httpRates === 'requests' : protocol === 'grpc' && grpcRates === 'requests';
}
