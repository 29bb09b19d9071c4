import type { Protocol } from '../model/traffic.js';
import type { Labels, StoreSample } from '../ports/metric-store.js';
import { requestCall } from './call.js';
import { label } from './labels.js';
import { type Destination, type Endpoint, isKnown, type TrafficSample } from './sample.js';
import type { TrafficScope } from './scope.js';

/** Builds a parser for the traffic samples of a scope. It answers undefined for samples that no graph can place. */
export function trafficParser(
  scope: TrafficScope,
  kind: 'requests' | 'messages' | 'bytes',
): (sample: StoreSample) => TrafficSample | undefined {
  const inside = new Set(scope.namespaces);
  return ({ labels, value }) => {
    const source = sourceOf(labels);
    if (isBadSource(source, labels)) return undefined;
    const destination = egressOrRepaired(destinationOf(labels), source);
    if (isBadDestination(destination, labels)) return undefined;
    const call = callOf(labels, kind);
    if (call === undefined) return undefined;
    return { source, destination, rank: rankOf(labels, inside), ...call, flags: labels[label.flags] ?? '', rate: value };
  };
}

function sourceOf(labels: Labels): Endpoint {
  return {
    cluster: labels[label.sourceCluster] ?? 'unknown',
    namespace: labels[label.sourceNamespace] ?? '',
    workload: labels[label.sourceWorkload] ?? '',
    app: labels[label.sourceApp] ?? '',
    version: labels[label.sourceVersion] ?? '',
  };
}

function destinationOf(labels: Labels): Destination {
  return {
    cluster: labels[label.destCluster] ?? 'unknown',
    namespace: labels[label.destNamespace] ?? '',
    workload: labels[label.destWorkload] ?? '',
    app: labels[label.destApp] ?? '',
    version: labels[label.destVersion] ?? '',
    serviceNamespace: labels[label.destServiceNamespace] ?? '',
    service: labels[label.destService] ?? '',
    host: labels[label.destHost] ?? '',
  };
}

/** Source: kiali graph/telemetry/istio/util IsBadSourceTelemetry. */
function isBadSource(source: Endpoint, labels: Labels): boolean {
  if (!isKnown(source.namespace)) return false;
  const clusterSaysNothing = labels[label.sourceCluster] !== undefined && !isKnown(source.cluster);
  return clusterSaysNothing || (!isKnown(source.workload) && !isKnown(source.app));
}

const EGRESS = 'istio-egressgateway.istio-system.svc.cluster.local';

/** Calls through the egress gateway name no workload; an unknown cluster of a known service is the caller's (istio#29373). */
function egressOrRepaired(destination: Destination, source: Endpoint): Destination {
  if (destination.host === EGRESS && destination.service === EGRESS) {
    const gateway = 'istio-egressgateway';
    return {
      cluster: source.cluster,
      namespace: 'istio-system',
      workload: gateway,
      app: gateway,
      version: 'latest',
      serviceNamespace: 'istio-system',
      service: gateway,
      host: destination.host,
    };
  }
  const repairable = !isKnown(destination.cluster) && isKnown(source.cluster) && isKnown(destination.serviceNamespace);
  return repairable ? { ...destination, cluster: source.cluster } : destination;
}

const IP_ADDRESS = /^\d+\.\d+\.\d+\.\d+(:\d+)?$/;

/** Source: kiali graph/telemetry/istio/util IsBadDestTelemetry. */
function isBadDestination(destination: Destination, labels: Labels): boolean {
  const bareAddress = !isKnown(destination.workload) && destination.host === destination.service && IP_ADDRESS.test(destination.service);
  const clusterSaysNothing =
    isKnown(destination.serviceNamespace) && labels[label.destCluster] !== undefined && !isKnown(destination.cluster);
  return bareAddress || clusterSaysNothing;
}

function callOf(labels: Labels, kind: 'requests' | 'messages' | 'bytes'): { protocol: Protocol; code: string } | undefined {
  if (kind === 'messages') return { protocol: 'grpc', code: '' };
  if (kind === 'bytes') return { protocol: 'tcp', code: '-' };
  return requestCall(labels);
}

function rankOf(labels: Labels, inside: ReadonlySet<string>): TrafficSample['rank'] {
  const reporter = labels[label.reporter];
  const toInside = inside.has(labels[label.destNamespace] ?? '');
  if ((reporter === 'destination' || reporter === 'waypoint') && toInside) return 2;
  if (inside.has(labels[label.sourceNamespace] ?? '')) return 3;
  return toInside ? 1 : 0;
}
