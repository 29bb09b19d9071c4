import type { RatedSeries } from '../fixtures/synthetic/rated-series.js';
import { awkwardNames, namespaceNames, type RandomWorkload } from './random-workloads.js';
import type { Random } from './random.js';

const nowhere: RandomWorkload = { cluster: 'unknown', namespace: 'unknown', workload: 'unknown', app: 'unknown', version: 'unknown' };
const outside = ['api.example.com', 'www.example.com', 'PassthroughCluster', 'BlackHoleCluster', 'unknown', '1.2.3.4'];
const rates = [0, 0.1, 0.3, 0.7, 1, 2.5, 10, 1 / 3];
const bucketBounds = [['1', '5', '+Inf'], ['2.0', '5.0', '100.0', '+Inf'], ['5'], ['+Inf'], ['1', '1.0', '+Inf']];

type Labels = Readonly<Record<string, string>>;

/** The counters of some calls between workloads, from the outside and to it, as one or two proxies on their way report them. */
export function randomCalls(workloads: readonly RandomWorkload[], random: Random): readonly RatedSeries[] {
  const series = Array.from({ length: 3 + random.upTo(20) }, () => callSeries(workloads, random)).flat();
  const byLabels = new Map(series.map((each) => [`${each.name} ${JSON.stringify(Object.entries(each.labels).sort())}`, each]));
  return [...byLabels.values()];
}

function callSeries(workloads: readonly RandomWorkload[], random: Random): readonly RatedSeries[] {
  const { chance, one, some } = random;
  const from = chance(0.1) || workloads.length === 0 ? nowhere : one(workloads);
  const to = chance(0.15) || workloads.length === 0 ? nowhere : one(workloads);
  const protocol = one(['http', 'http', 'grpc', 'tcp']);
  const labels = { ...endsOf(from, to, random), request_protocol: protocol, ...detailsOf(from, to, random) };
  const reporters = one([['source'], ['destination'], ['source', 'destination'], ['source', 'waypoint'], ['waypoint']]);
  const outcomes =
    protocol === 'tcp'
      ? [{ app: one(['x', 'ztunnel']) }]
      : some(['200', '500', '404', '0'], 0.5).map((response_code) => ({ response_code }));
  const status = protocol === 'grpc' ? { grpc_response_status: one(['0', '14']) } : {};
  const bounds = one(bucketBounds);
  const calls = outcomes.flatMap((outcome) => {
    const rate = one(rates);
    return reporters.flatMap((reporter) => counters(protocol, { ...labels, ...outcome, ...status, reporter }, { rate, bounds }));
  });
  return chance(0.2) ? [...calls, extension(from, random)] : calls;
}

function endsOf(from: RandomWorkload, to: RandomWorkload, { chance, one }: Random): Labels {
  const namespace = to === nowhere ? one(['unknown', ...namespaceNames]) : chance(0.9) ? to.namespace : one(namespaceNames);
  const service = to === nowhere ? one(outside) : one([to.app, to.app, to.app, 'PassthroughCluster', 'InboundPassthroughCluster']);
  return {
    source_cluster: from.cluster,
    source_workload_namespace: from.namespace,
    source_workload: from.workload,
    source_canonical_service: from.app,
    source_canonical_revision: from.version,
    destination_cluster: chance(0.1) ? 'unknown' : to.cluster,
    destination_workload_namespace: to.namespace,
    destination_workload: to.workload,
    destination_canonical_service: to.app,
    destination_canonical_revision: to.version,
    destination_service_namespace: namespace,
    destination_service_name: service,
    destination_service: one([service, `${service}.${namespace}.svc.cluster.local`, `${service}.${namespace}.svc.cluster.local:80`]),
  };
}

function detailsOf(from: RandomWorkload, to: RandomWorkload, { one }: Random): Labels {
  return {
    response_flags: one(['-', 'UF', 'DC']),
    connection_security_policy: one(['mutual_tls', 'none', 'unknown']),
    source_principal: one(['unknown', `spiffe://td/ns/${from.namespace}/sa/x`]),
    destination_principal: one(['unknown', `spiffe://td/ns/${to.namespace}/sa/x`]),
    request_operation: one(['', 'unknown', 'GET', ...awkwardNames]),
  };
}

function counters(
  protocol: string,
  labels: Labels,
  { rate, bounds }: { readonly rate: number; readonly bounds: readonly string[] },
): readonly RatedSeries[] {
  const of = (name: string, factor: number): RatedSeries => ({ name, labels, rate: rate * factor });
  if (protocol === 'tcp') return [of('istio_tcp_sent_bytes_total', 100), of('istio_tcp_received_bytes_total', 50)];
  return [
    of('istio_requests_total', 1),
    ...(protocol === 'grpc' ? [of('istio_request_messages_total', 2), of('istio_response_messages_total', 3)] : []),
    of('istio_request_duration_milliseconds_sum', 7),
    of('istio_request_bytes_sum', 100),
    of('istio_response_bytes_sum', 500),
    ...bounds.map((le, i) => ({
      name: 'istio_request_duration_milliseconds_bucket',
      labels: { ...labels, le },
      rate: (rate * (i + 1)) / bounds.length,
    })),
  ];
}

function extension(from: RandomWorkload, { one }: Random): RatedSeries {
  return {
    name: one(['kiali_ext_requests_total', 'kiali_ext_tcp_sent_total', 'kiali_ext_tcp_received_total']),
    rate: one(rates),
    labels: {
      extension: one(['tunnel', 'bridge']),
      source_cluster: from.cluster,
      source_namespace: from.namespace,
      source_name: from.app,
      source_is_root: one(['true', 'false']),
      dest_cluster: 'east',
      dest_namespace: one(['shop', 'far']),
      dest_name: one(['web', 'remote']),
      flags: '-',
      secure: one(['true', 'false']),
      protocol: one(['http', 'grpc', 'tcp']),
      status_code: '200',
    },
  };
}
