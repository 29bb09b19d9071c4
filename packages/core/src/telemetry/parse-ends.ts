import type { Labels } from '../ports/metric-store.js';
import { type EndLabels, KnownEnds } from './known-ends.js';
import { label } from './labels.js';
import { type Call, type Destination, type Endpoint, isKnown, PASSTHROUGH } from './sample.js';

export type CallReader = (labels: Labels) => Call | undefined;

/** A calling end as labels tell of it. */
interface ToldSource {
  readonly source: Endpoint;
  readonly isBad: boolean;
  /** By the numbers of called ends; null where no graph can place the call. */
  readonly calls: Map<number, Call | null>;
}

/** A called end as labels tell of it. */
interface ToldDestination {
  readonly number: number;
  readonly told: Destination;
  /** The end that it is, whoever calls; undefined where no graph can place it. */
  readonly destination: Destination | 'by caller' | undefined;
}

/**
 * Reads who called whom, repaired where Istio is known to misname; undefined for labels that no graph can place.
 * One reader reads all that belongs to one answer: equal calls and equal ends are then the same objects.
 */
export function callReader(): CallReader {
  const sources = remembered(keyOfSource);
  const destinations = remembered(keyOfDestination);
  const withoutHost = once(remembered((destination: Destination) => keyOfDestination({ ...destination, host: '' })));
  const callerOf = once(remembered(keyOfWorkload));
  const calledOf = once(remembered(keyOfWorkload));
  const servedBy = once(remembered((end: Destination) => JSON.stringify([keyOfWorkload(end), end.serviceNamespace, end.service])));
  const toldSources = new KnownEnds(sourceLabels, (labels): ToldSource => {
    const source = sourceOf(labels);
    return { source: sources(source), isBad: isBadSource(source, labels), calls: new Map() };
  });
  const toldDestinations = new KnownEnds(destinationLabels, (labels): ToldDestination => {
    const told = destinationOf(labels);
    return { number: destinationsTold++, told, destination: dependsOnCaller(told) ? 'by caller' : placeable(told, labels) };
  });
  const known = new Pairs<Endpoint, Destination, Call>();
  const pairs = new Pairs<Endpoint, Endpoint, number>();
  const ends = new Pairs<Endpoint, Endpoint, number>();
  const numberOfSource = numbered<Endpoint>();
  const numberOfDestination = numbered<Destination>();
  let destinationsTold = 0;
  let calls = 0;

  return (labels) => {
    const from = toldSources.find(labels);
    const to = toldDestinations.find(labels);
    let call = from.calls.get(to.number);
    if (call === undefined) from.calls.set(to.number, (call = callOf(from, to, labels) ?? null));
    return call ?? undefined;
  };

  function callOf({ source, isBad }: ToldSource, { told, destination }: ToldDestination, labels: Labels): Call | undefined {
    if (isBad) return undefined;
    const called = destination === 'by caller' ? placeable(egressOrRepaired(told, source), labels) : destination;
    return called && oneOf(source, called);
  }

  function placeable(destination: Destination, labels: Labels): Destination | undefined {
    return isBadDestination(destination, labels) ? undefined : destinations(destination);
  }

  function oneOf(source: Endpoint, destination: Destination): Call {
    const earlier = known.get(source, destination);
    if (earlier !== undefined) return earlier;
    const id = calls++;
    const caller = callerOf(source);
    const first = (of: Pairs<Endpoint, Endpoint, number>, end: Endpoint): number => of.get(caller, end) ?? of.set(caller, end, id);
    return known.set(source, destination, {
      id,
      pair: first(pairs, servedBy(destination)),
      ends: isKnown(destination.workload) || isKnown(destination.app) ? first(ends, calledOf(destination)) : undefined,
      source,
      destination,
      from: numberOfSource(source),
      to: numberOfDestination(withoutHost(destination)),
    });
  }
}

/** Something for each pair of two things. */
class Pairs<A extends object, B extends object, T> {
  readonly #all = new Map<A, Map<B, T>>();

  get(a: A, b: B): T | undefined {
    return this.#all.get(a)?.get(b);
  }

  set(a: A, b: B, value: T): T {
    let ofFirst = this.#all.get(a);
    if (ofFirst === undefined) this.#all.set(a, (ofFirst = new Map<B, T>()));
    ofFirst.set(b, value);
    return value;
  }
}

/** Remembers what is said of each thing. */
function once<T extends object, R>(tell: (thing: T) => R): (thing: T) => R {
  const told = new Map<T, R>();
  return (thing) => {
    const earlier = told.get(thing);
    if (earlier !== undefined) return earlier;
    const answer = tell(thing);
    told.set(thing, answer);
    return answer;
  };
}

/** Numbers things from 0 on. */
function numbered<T extends object>(): (thing: T) => number {
  const numbers = new Map<T, number>();
  return (thing) => numbers.get(thing) ?? numbers.set(thing, numbers.size).size - 1;
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

/** A workload is the same whatever is known of its app and version. */
function keyOfWorkload({ cluster, namespace, workload, app, version }: Endpoint): string {
  return JSON.stringify(isKnown(workload) ? [cluster, namespace, workload] : [cluster, namespace, app, version]);
}

function keyOfSource({ cluster, namespace, workload, app, version }: Endpoint): string {
  return JSON.stringify([cluster, namespace, workload, app, version]);
}

function keyOfDestination(destination: Destination): string {
  return JSON.stringify([keyOfSource(destination), destination.serviceNamespace, destination.service, destination.host]);
}

const INBOUND_PASSTHROUGH = /^InboundPassthroughCluster(?:Ipv[46])?$/;

const sourceLabels: EndLabels = {
  names: [label.sourceCluster, label.sourceNamespace, label.sourceWorkload, label.sourceApp, label.sourceVersion],
  outer: label.sourceNamespace,
  inner: label.sourceWorkload,
};

const destinationLabels: EndLabels = {
  names: [
    label.destCluster,
    label.destNamespace,
    label.destWorkload,
    label.destApp,
    label.destVersion,
    label.destServiceNamespace,
    label.destService,
    label.destHost,
  ],
  outer: label.destHost,
  inner: label.destWorkload,
};

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
    service: serviceIn(labels[label.destService] ?? ''),
    host: labels[label.destHost] ?? '',
  };
}

/** What reaches a pod by its address, past all services, is of the same sort whichever end tells of it. */
function serviceIn(name: string): string {
  return INBOUND_PASSTHROUGH.test(name) ? PASSTHROUGH : name;
}

/** Source: kiali graph/telemetry/istio/util IsBadSourceTelemetry. */
function isBadSource(source: Endpoint, labels: Labels): boolean {
  if (!isKnown(source.namespace)) return false;
  const clusterSaysNothing = labels[label.sourceCluster] !== undefined && !isKnown(source.cluster);
  return clusterSaysNothing || (!isKnown(source.workload) && !isKnown(source.app));
}

const EGRESS = 'istio-egressgateway.istio-system.svc.cluster.local';

/** Whether `egressOrRepaired` may make something else of it. */
function dependsOnCaller(destination: Destination): boolean {
  return isEgress(destination) || isRepairable(destination);
}

function isEgress({ host, service }: Destination): boolean {
  return host === EGRESS && service === EGRESS;
}

function isRepairable({ cluster, serviceNamespace }: Destination): boolean {
  return !isKnown(cluster) && isKnown(serviceNamespace);
}

/** Calls through the egress gateway name no workload; an unknown cluster of a known service is the caller's (istio#29373). */
function egressOrRepaired(destination: Destination, source: Endpoint): Destination {
  if (isEgress(destination)) {
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
  return isRepairable(destination) && isKnown(source.cluster) ? { ...destination, cluster: source.cluster } : destination;
}

const IP_ADDRESS = /^\d+\.\d+\.\d+\.\d+(:\d+)?$/;

/** Source: kiali graph/telemetry/istio/util IsBadDestTelemetry. */
function isBadDestination(destination: Destination, labels: Labels): boolean {
  const bareAddress = !isKnown(destination.workload) && destination.host === destination.service && IP_ADDRESS.test(destination.service);
  const clusterSaysNothing =
    isKnown(destination.serviceNamespace) && labels[label.destCluster] !== undefined && !isKnown(destination.cluster);
  return bareAddress || clusterSaysNothing;
}
