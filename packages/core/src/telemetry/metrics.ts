import type { RateQuery, StoreSample } from '../ports/metric-store.js';
import type { AmountSample, ExtensionSample, LatencySample, OperationSample } from './edge-sample.js';
import { calledEndQuery, calledEndTcpQuery, edgeQuery } from './edge-query.js';
import { extensionParser, extensionQuery } from './extension-query.js';
import { extensionMetric, label, metric } from './labels.js';
import { amountParser, operationParser, readLatencies, securityParser } from './parse-edge.js';
import type { CallReader } from './parse-ends.js';
import { trafficParser } from './parse-traffic.js';
import { ReportTable, scaled } from './report-table.js';
import { SecurityTable } from './security-table.js';
import type { Report, TrafficKind, TrafficSample } from './sample.js';
import type { TrafficScope } from './scope.js';
import { trafficQuery } from './traffic-query.js';

type OfProtocol = Pick<TrafficSample, 'protocol'>;
/** Rates per second. */
type TrafficTable = ReportTable<Pick<TrafficSample, 'protocol' | 'code' | 'flags'>, number>;
type OperationTable = ReportTable<Pick<OperationSample, 'protocol' | 'code' | 'flags' | 'operation'>, number>;
type ProtocolTable<V> = ReportTable<OfProtocol, V>;

/** What each metric input yields. */
export interface MetricMap {
  requests: TrafficTable;
  grpcSent: TrafficTable;
  grpcReceived: TrafficTable;
  tcpSent: TrafficTable;
  tcpReceived: TrafficTable;
  durations: ProtocolTable<LatencySample>;
  /** Milliseconds of duration per second. */
  durationSums: ProtocolTable<number>;
  /** Bytes per second. */
  requestBytes: ProtocolTable<number>;
  responseBytes: ProtocolTable<number>;
  securedRequests: SecurityTable;
  securedGrpcSent: SecurityTable;
  securedGrpcReceived: SecurityTable;
  securedTcpSent: SecurityTable;
  securedTcpReceived: SecurityTable;
  operations: OperationTable;
  extensionRequests: readonly ExtensionSample[];
  extensionTcpSent: readonly ExtensionSample[];
  extensionTcpReceived: readonly ExtensionSample[];
}

export type MetricName = keyof MetricMap;

/** How a metric input is asked for and read. Each is exactly one query to a store. */
export interface MetricDefinition<Read> {
  query(scope: TrafficScope): RateQuery;
  /**
   * Reads what several stores answered. Samples that no graph can place are left out. All that belongs to one answer is read with
   * the same reader of calls.
   */
  read(answers: readonly (readonly StoreSample[])[], scope: TrafficScope, callOf: CallReader): Read;
}

type Read<Table> = MetricDefinition<Table>['read'];
type Parser<S> = (scope: TrafficScope, callOf: CallReader) => (sample: StoreSample) => S | undefined;

/** What a table is to keep of a sample, and what a share of that is. */
interface Value<S, V> {
  readonly of: (sample: S) => V;
  readonly part: (value: V, share: number) => V;
}

/** Reads what stores answered into a table: what tells samples of one call apart is their outcome. */
const table =
  <S extends Report & OfProtocol, O extends OfProtocol, V>(
    readAll: (samples: readonly StoreSample[], scope: TrafficScope, callOf: CallReader) => Iterable<S | undefined>,
    outcomeOf: (sample: S) => O,
    { of: valueOf, part }: Value<S, V>,
  ): Read<ReportTable<O, V>> =>
  (answers, scope, callOf) => {
    const read = new ReportTable<O, V>(part);
    for (const samples of answers) {
      for (const sample of readAll(samples, scope, callOf)) if (sample !== undefined) read.add(sample, outcomeOf(sample), valueOf(sample));
    }
    return read;
  };

/** One after the other, so that none outlives its being put into a table. */
const each = <S>(parser: Parser<S>) =>
  function* (samples: readonly StoreSample[], scope: TrafficScope, callOf: CallReader): Iterable<S | undefined> {
    const parse = parser(scope, callOf);
    for (const sample of samples) yield parse(sample);
  };

const protocolOf = ({ protocol }: OfProtocol): OfProtocol => ({ protocol });
/** Counts are copied before they are changed, and not mapped: see `histogramOf`. */
function latencyPart(sample: LatencySample, share: number): LatencySample {
  const counts = sample.counts.slice();
  for (let i = 0; i < counts.length; i++) counts[i] = (counts[i] as number) * share;
  return { ...sample, counts };
}

const traffic = (name: string, kind: TrafficKind, by: readonly string[]): MetricDefinition<TrafficTable> => ({
  query: (scope) => trafficQuery({ metric: name, by, kind }, scope),
  read: table(
    each((scope, callOf) => trafficParser(scope, kind, callOf)),
    ({ protocol, code, flags }) => ({ protocol, code, flags }),
    { of: ({ rate }) => rate, part: scaled },
  ),
});

const amount = (name: string): MetricDefinition<ProtocolTable<number>> => ({
  query: (scope) => edgeQuery({ metric: name, by: [label.protocol] }, scope),
  read: table(each(amountParser), protocolOf, { of: ({ amount: value }: AmountSample) => value, part: scaled }),
});

const secured = (name: string, kind: TrafficKind): MetricDefinition<SecurityTable> => {
  const by = [label.sourcePrincipal, label.destPrincipal, label.policy, ...(kind === 'requests' ? [label.protocol] : [])];
  const query = kind === 'bytes' ? calledEndTcpQuery : calledEndQuery;
  return {
    query: (scope) => query({ metric: name, by }, scope),
    read(answers, scope, callOf) {
      const read = new SecurityTable();
      const parse = securityParser(scope, kind, callOf);
      for (const sample of answers.flat().map(parse)) if (sample !== undefined) read.addSample(sample);
      return read;
    },
  };
};

const extension = (name: string, kind: 'requests' | 'bytes'): MetricDefinition<readonly ExtensionSample[]> => ({
  query: (scope) => extensionQuery(name, scope),
  read: (answers) =>
    answers
      .flat()
      .map(extensionParser(kind))
      .filter((sample) => sample !== undefined),
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
    read: table(readLatencies, protocolOf, { of: (sample) => sample, part: latencyPart }),
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
    read: table(each(operationParser), ({ protocol, code, flags, operation }) => ({ protocol, code, flags, operation }), {
      of: ({ rate }) => rate,
      part: scaled,
    }),
  },
  extensionRequests: extension(extensionMetric.requests, 'requests'),
  extensionTcpSent: extension(extensionMetric.tcpSent, 'bytes'),
  extensionTcpReceived: extension(extensionMetric.tcpReceived, 'bytes'),
};
