import type { PodSpec } from '../../model/kubernetes.js';
import { defineIndex, defineQuery, type Index, keyOf, type Query } from '../engine/inputs.js';
import { workloadKinds, type WorkloadKind } from '../kinds.js';
import type { Subject } from '../subject.js';
import { type Labels, labelKey, selectsLabels } from './selectors.js';

/** Something that runs pods, or a pod itself: what selectors look at. */
export interface WorkloadFacts {
  readonly cluster: string;
  readonly kind: WorkloadKind;
  readonly namespace: string;
  readonly name: string;
  /** Of its pods. */
  readonly labels: Labels;
  /** Of its pods. */
  readonly annotations: Labels;
  readonly serviceAccount: string;
  /** Its pods are a proxy and nothing else, as those of gateways are. */
  readonly isProxy?: true;
}

/** By cluster and namespace, and beneath these by each label of its pods as `name=value`; a namespace of '*' stands for all. */
export const workloadsByLabel: Index<'workloads-by-label', WorkloadFacts> = defineIndex({
  name: 'workloads-by-label',
  kinds: workloadKinds,
  *entries(subject) {
    const facts = workloadFacts(subject);
    const { cluster, namespace, labels } = facts;
    yield [keyOf(cluster, namespace, ''), facts];
    for (const pair of Object.entries(labels)) {
      for (const place of [namespace, '*']) yield [keyOf(cluster, place, pair.join('=')), facts];
    }
  },
  where: (key) => {
    const [cluster = '', namespace = ''] = key.split('\n');
    return namespace === '*' ? { cluster } : { cluster, namespace };
  },
});

export interface SelectorQuestion {
  readonly cluster: string;
  /** '*' for all. */
  readonly namespace: string;
  /** Empty selects all of a namespace; it cannot be asked of all namespaces. */
  readonly labels: Labels;
}

/** The workloads and pods that labels select. */
export const selectedWorkloads: Query<'selected-workloads', SelectorQuestion, readonly WorkloadFacts[]> = defineQuery({
  name: 'selected-workloads',
  inputs: [workloadsByLabel],
  keyOf: ({ cluster, namespace, labels }: SelectorQuestion) => keyOf(cluster, namespace, labelKey(labels)),
  compute({ cluster, namespace, labels }, view): readonly WorkloadFacts[] {
    const pairs = Object.entries(labels);
    if (pairs.length === 0) return view.get(workloadsByLabel, keyOf(cluster, namespace, ''));
    const [fewest = []] = pairs
      .map((pair) => view.get(workloadsByLabel, keyOf(cluster, namespace, pair.join('='))))
      .sort((a, b) => a.length - b.length);
    return fewest.filter((workload) => selectsLabels(labels, workload.labels));
  },
});

/** What a subject runs; its labels and annotations are those of its pods. */
export function workloadFacts(subject: Subject<WorkloadKind>): WorkloadFacts {
  const { cluster, kind, namespace, name } = subject;
  const { metadata, spec } = podPartOf(subject);
  const containers = spec?.containers ?? [];
  const isProxy = containers.length > 0 && containers.every((container) => container.name === 'istio-proxy');
  return {
    cluster,
    kind,
    namespace,
    name,
    labels: metadata?.labels ?? {},
    annotations: metadata?.annotations ?? {},
    serviceAccount: spec?.serviceAccountName || 'default',
    ...(isProxy && { isProxy }),
  };
}

export interface PodPart {
  readonly metadata?: { readonly labels?: Labels; readonly annotations?: Labels };
  readonly spec?: PodSpec;
}

/** What a subject says of its pods: a pod of itself, a controller in its template. */
export function podPartOf(subject: Subject<WorkloadKind>): PodPart {
  if (subject.kind === 'Pod') return subject.object;
  if (subject.kind === 'CronJob') return subject.object.spec?.jobTemplate?.spec?.template ?? {};
  return subject.object.spec?.template ?? {};
}

/** A workload in the sense of what users know by name: not one that another kind of workload controls. */
export function isOwned({ object }: Subject<WorkloadKind>): boolean {
  return (object.metadata.ownerReferences ?? []).some(
    ({ controller, kind }) => controller !== false && workloadKinds.some((each) => each === kind),
  );
}

/** Where the labels of a subject's pods stand. */
export function labelsPathOf({ kind }: Subject<WorkloadKind>): string {
  if (kind === 'Pod') return 'metadata/labels';
  return kind === 'CronJob' ? 'spec/jobTemplate/spec/template/metadata/labels' : 'spec/template/metadata/labels';
}
