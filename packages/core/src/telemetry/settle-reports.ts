import { movesOf, underCallersNames } from './callers-names.js';
import { countedOnce } from './count-once.js';
import type { MetricMap } from './metrics.js';

type Told = { -readonly [M in keyof MetricMap]?: MetricMap[M] | undefined };
type TrafficName = 'requests' | 'grpcSent' | 'grpcReceived' | 'tcpSent' | 'tcpReceived';

const secured = {
  requests: 'securedRequests',
  grpcSent: 'securedGrpcSent',
  grpcReceived: 'securedGrpcReceived',
  tcpSent: 'securedTcpSent',
  tcpReceived: 'securedTcpReceived',
} as const;

/**
 * Settles what the reports of one answer say together: everything is told under the service that the caller called, and traffic
 * once. What else is told of calls has one best report each, which is left to be chosen.
 */
export function settleReports(given: Readonly<Told>): Told {
  const told = { ...given };
  for (const [name, security] of Object.entries(secured) as readonly (readonly [TrafficName, (typeof secured)[TrafficName]])[]) {
    const traffic = told[name];
    if (traffic === undefined) continue;
    const moves = movesOf(traffic);
    const move = <V>(table: V | undefined, rename: (table: V) => V): V | undefined => table && rename(table);
    told[name] = countedOnce(moves === undefined ? traffic : underCallersNames(traffic, moves));
    if (moves === undefined) continue;
    told[security] = move(told[security], (table) => underCallersNames(table, moves));
    if (name !== 'requests') continue;
    told.durations = move(told.durations, (table) => underCallersNames(table, moves));
    told.operations = move(told.operations, (table) => underCallersNames(table, moves));
    for (const amounts of ['durationSums', 'requestBytes', 'responseBytes'] as const) {
      told[amounts] = move(told[amounts], (table) => underCallersNames(table, moves));
    }
  }
  return told;
}
