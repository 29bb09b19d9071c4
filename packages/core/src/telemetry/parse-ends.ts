import type { Labels } from '../ports/metric-store.js';
import { label } from './labels.js';
import { type Call, type Destination, type Endpoint, isKnown } from './sample.js';

/**
 * Reads who called whom, repaired where Istio is known to misname; undefined for labels that no graph can place.
 * Equal ends are the same objects, since a few ends make many calls.
 */
export function endsReader(): (labels: Labels) => Call | undefined {
  const sources = new Map<string, Endpoint | undefined>();
  const destinations = new Map<string, Destination | undefined>();
  return (labels) => {
    const sourceKey = keyOf(labels, sourceLabels);
    let source = sources.get(sourceKey);
    if (source === undefined && !sources.has(sourceKey)) {
      const read = sourceOf(labels);
      source = isBadSource(read, labels) ? undefined : read;
      sources.set(sourceKey, source);
    }
    if (source === undefined) return undefined;
    const destinationKey = `${source.cluster}\n${keyOf(labels, destinationLabels)}`;
    let destination = destinations.get(destinationKey);
    if (destination === undefined && !destinations.has(destinationKey)) {
      const read = egressOrRepaired(destinationOf(labels), source);
      destination = isBadDestination(read, labels) ? undefined : read;
      destinations.set(destinationKey, destination);
    }
    return destination && { source, destination };
  };
}

const sourceLabels = [label.sourceCluster, label.sourceNamespace, label.sourceWorkload, label.sourceApp, label.sourceVersion];
const destinationLabels = [
  label.destCluster,
  label.destNamespace,
  label.destWorkload,
  label.destApp,
  label.destVersion,
  label.destServiceNamespace,
  label.destService,
  label.destHost,
];

/** An absent label and an empty one are told apart. */
function keyOf(labels: Labels, names: readonly string[]): string {
  let key = '';
  for (const name of names) key += `${labels[name] ?? '\r'}\n`;
  return key;
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
