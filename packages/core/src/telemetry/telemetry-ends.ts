import type { Labels, NewestQuery } from '../ports/metric-store.js';
import { buildLabel, buildMetric, endpointLabels, extensionLabel, extensionMetric, label } from './labels.js';
import { isKnown } from './sample.js';

/** Something that labels of telemetry name, with the labels that say where it is and how it is called. */
export interface TelemetryEnd {
  readonly side: 'caller' | 'called';
  readonly what: 'service' | 'workload';
  readonly cluster: string;
  readonly namespace: string;
  /** Labels that name it, as its own names do. */
  readonly names: readonly string[];
  /** Labels that say more of it, and are empty where that is not known. */
  readonly more: readonly string[];
}

const caller: TelemetryEnd = {
  side: 'caller',
  what: 'workload',
  cluster: label.sourceCluster,
  namespace: label.sourceNamespace,
  names: [label.sourceWorkload, label.sourceApp],
  more: [label.sourceVersion, label.sourcePrincipal],
};

const called: TelemetryEnd = {
  side: 'called',
  what: 'workload',
  cluster: label.destCluster,
  namespace: label.destNamespace,
  names: [label.destWorkload, label.destApp],
  more: [label.destVersion, label.destPrincipal],
};

const calledService: TelemetryEnd = {
  side: 'called',
  what: 'service',
  cluster: label.destCluster,
  namespace: label.destServiceNamespace,
  names: [label.destService],
  more: [label.destHost],
};

const istioEnds: readonly TelemetryEnd[] = [caller, called, calledService];

const extensionEnds: readonly TelemetryEnd[] = [
  {
    side: 'caller',
    what: 'workload',
    cluster: extensionLabel.sourceCluster,
    namespace: extensionLabel.sourceNamespace,
    names: [extensionLabel.sourceName],
    more: [],
  },
  {
    side: 'called',
    what: 'workload',
    cluster: extensionLabel.destCluster,
    namespace: extensionLabel.destNamespace,
    names: [extensionLabel.destName],
    more: [],
  },
];

/** The ends that series of a metric have. */
export function endsOfMetric(metric: string): readonly TelemetryEnd[] {
  return Object.values<string>(extensionMetric).includes(metric) ? extensionEnds : istioEnds;
}

/** All labels that tell of an end, but for its cluster, which two may share. */
export function labelsOfEnd({ namespace, names, more }: TelemetryEnd): readonly string[] {
  return [namespace, ...names, ...more];
}

/** Labels whose values are the same few words in every mesh. */
export const namelessLabels: ReadonlySet<string> = new Set<string>([
  label.reporter,
  label.protocol,
  label.code,
  label.grpcStatus,
  label.flags,
  label.bucket,
  label.policy,
  extensionLabel.extension,
  extensionLabel.sourceIsRoot,
  extensionLabel.flags,
  extensionLabel.secure,
  extensionLabel.protocol,
  extensionLabel.code,
]);

/** What a called service's API is made of: its own, whoever calls. */
export const operationLabel: string = label.operation;

/** The label that tells a ztunnel's reports from others'. */
export const reporterApp: { readonly label: string; readonly ztunnel: string } = { label: label.app, ztunnel: 'ztunnel' };

/** Whether it is clear what a label that belongs to no end may say. */
export function isPlain(name: string): boolean {
  return namelessLabels.has(name) || name === operationLabel || name === reporterApp.label;
}

/** Labels that Istio gives all series, of which none is chosen by who asks. */
export const placelessLabels: ReadonlySet<string> = new Set([...endpointLabels, label.protocol]);

/** Whether nothing is asked but when anything at all was last heard of, or which versions of Istio there are. */
export function asksOnlyAge({ series, by }: NewestQuery): boolean {
  const ofIstio: readonly string[] = Object.values(buildLabel);
  const names = series.every(({ metric }) => metric === buildMetric) ? ofIstio : [];
  return series.every(({ anyOf }) => anyOf.every((matchers) => matchers.length === 0)) && by.every((name) => names.includes(name));
}

/** The namespace of a SPIFFE identity; undefined for other texts. */
export function principalNamespace(principal: string): string | undefined {
  return /\/ns\/([^/]+)/.exec(principal)?.[1];
}

/** A value under a label; `unknown` and nothing are undefined. */
export function known(labels: Labels, name: string): string | undefined {
  const value = labels[name];
  return value !== undefined && isKnown(value) ? value : undefined;
}
