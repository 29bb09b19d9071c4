import type { Labels } from '../ports/metric-store.js';
import { label } from './labels.js';
import { type Call, type Destination, type Endpoint, isKnown } from './sample.js';

export type CallReader = (labels: Labels) => Call | undefined;

/**
 * Reads who called whom, repaired where Istio is known to misname; undefined for labels that no graph can place.
 * One reader reads all that belongs to one answer: equal calls and equal ends are then the same objects.
 */
export function callReader(): CallReader {
  const sources = remembered(keyOfSource);
  const destinations = remembered(keyOfDestination);
  const pairs = new Map<string, number>();
  const read = new Map<string, Call | undefined>();
  let calls = 0;
  const known = new Map<Endpoint, Map<Destination, Call>>();

  return (labels) => {
    const key = keyOf(labels);
    const earlier = read.get(key);
    if (earlier !== undefined || read.has(key)) return earlier;
    const call = callOf(labels);
    read.set(key, call);
    return call;
  };

  function callOf(labels: Labels): Call | undefined {
    const source = sourceOf(labels);
    if (isBadSource(source, labels)) return undefined;
    const destination = egressOrRepaired(destinationOf(labels), source);
    if (isBadDestination(destination, labels)) return undefined;
    return oneOf(sources(source), destinations(destination));
  }

  function oneOf(source: Endpoint, destination: Destination): Call {
    let bySource = known.get(source);
    if (bySource === undefined) known.set(source, (bySource = new Map<Destination, Call>()));
    let call = bySource.get(destination);
    if (call === undefined) {
      const id = calls++;
      const pairKey = `${keyOfSource(source)}${keyOfSource(destination)}${destination.serviceNamespace}\n${destination.service}`;
      const pair = pairs.get(pairKey) ?? id;
      pairs.set(pairKey, pair);
      bySource.set(destination, (call = { id, pair, source, destination }));
    }
    return call;
  }
}

/** The first of equal things for all of them. */
function remembered<T>(keyOfThing: (thing: T) => string): (thing: T) => T {
  const known = new Map<string, T>();
  return (thing) => {
    const key = keyOfThing(thing);
    const first = known.get(key) ?? thing;
    known.set(key, first);
    return first;
  };
}

function keyOfSource({ cluster, namespace, workload, app, version }: Endpoint): string {
  return `${cluster}\n${namespace}\n${workload}\n${app}\n${version}\n`;
}

function keyOfDestination(destination: Destination): string {
  return `${keyOfSource(destination)}${destination.serviceNamespace}\n${destination.service}\n${destination.host}`;
}

const ends = [
  label.sourceCluster,
  label.sourceNamespace,
  label.sourceWorkload,
  label.sourceApp,
  label.sourceVersion,
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
function keyOf(labels: Labels): string {
  let key = '';
  for (const name of ends) key += `${labels[name] ?? '\r'}\n`;
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
