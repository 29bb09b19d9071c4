import type { Labels } from '../ports/metric-store.js';
import { label } from './labels.js';
import { type Call, type Destination, type Endpoint, isKnown } from './sample.js';

/** Who called whom, repaired where Istio is known to misname; undefined for labels that no graph can place. */
export function endsOf(labels: Labels): Call | undefined {
  const source = sourceOf(labels);
  if (isBadSource(source, labels)) return undefined;
  const destination = egressOrRepaired(destinationOf(labels), source);
  return isBadDestination(destination, labels) ? undefined : { source, destination };
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
