import { type Kind, type KindMap, kinds } from '../model/kinds.js';
import type { KubernetesObject, LabelSelector } from '../model/kubernetes.js';
import type { MeshFacts } from './mesh/mesh-facts.js';

export type Node = KubernetesObject<'Node'>;

export interface Secret extends KubernetesObject<'Secret'> {
  readonly type?: string;
  /** Values in base64. */
  readonly data?: Readonly<Record<string, string>>;
  readonly stringData?: Readonly<Record<string, string>>;
}

export interface CustomResourceDefinition extends KubernetesObject<'CustomResourceDefinition'> {
  readonly spec?: {
    readonly group?: string;
    readonly names?: { readonly kind?: string; readonly plural?: string };
    readonly versions?: readonly { readonly name?: string; readonly served?: boolean }[];
  };
}

export interface WebhookClient {
  readonly url?: string;
  readonly service?: { readonly name?: string; readonly namespace?: string; readonly path?: string; readonly port?: number };
}

export interface Webhook {
  readonly name?: string;
  readonly clientConfig?: WebhookClient;
  readonly namespaceSelector?: LabelSelector;
  readonly objectSelector?: LabelSelector;
}

export interface WebhookConfiguration<ApiKind extends string> extends KubernetesObject<ApiKind> {
  readonly webhooks?: readonly Webhook[];
}

/** Every kind that checks look at: those of the mesh, and some that only files bring and that are never read from a live cluster. */
export interface SubjectMap extends KindMap {
  Node: Node;
  Secret: Secret;
  CustomResourceDefinition: CustomResourceDefinition;
  MutatingWebhookConfiguration: WebhookConfiguration<'MutatingWebhookConfiguration'>;
  ValidatingWebhookConfiguration: WebhookConfiguration<'ValidatingWebhookConfiguration'>;
  /** What no object of a cluster tells. */
  MeshFacts: MeshFacts;
}

export type SubjectKind = keyof SubjectMap;

export interface SubjectKindRow {
  readonly apiKind: string;
  readonly group: string;
  readonly namespaced: boolean;
}

const fileKinds: Readonly<Record<Exclude<SubjectKind, Kind>, SubjectKindRow>> = {
  Node: { apiKind: 'Node', group: '', namespaced: false },
  Secret: { apiKind: 'Secret', group: '', namespaced: true },
  CustomResourceDefinition: { apiKind: 'CustomResourceDefinition', group: 'apiextensions.k8s.io', namespaced: false },
  MutatingWebhookConfiguration: { apiKind: 'MutatingWebhookConfiguration', group: 'admissionregistration.k8s.io', namespaced: false },
  ValidatingWebhookConfiguration: { apiKind: 'ValidatingWebhookConfiguration', group: 'admissionregistration.k8s.io', namespaced: false },
  MeshFacts: { apiKind: 'MeshFacts', group: 'meshlens', namespaced: false },
};

export const subjectKinds: Readonly<Record<SubjectKind, SubjectKindRow>> = { ...kinds, ...fileKinds };

const byApiKind: ReadonlyMap<string, SubjectKind> = new Map(
  (Object.keys(subjectKinds) as SubjectKind[]).map((kind) => [`${subjectKinds[kind].group}/${subjectKinds[kind].apiKind}`, kind]),
);

/** The kind of objects of this group and API kind; undefined for kinds that no check knows. */
export function subjectKindOf(group: string, apiKind: string): SubjectKind | undefined {
  return byApiKind.get(`${group}/${apiKind}`);
}

/** The kinds that Istio or the Gateway API bring: what is configured, as opposed to what runs. */
export function isConfiguration(kind: SubjectKind): boolean {
  const { group } = subjectKinds[kind];
  return group.endsWith('.istio.io') || group.startsWith('gateway.networking.');
}

/** What runs pods. A Pod counts where nothing controls it, a ReplicaSet where no Deployment does. */
export const workloadKinds = ['CronJob', 'DaemonSet', 'Deployment', 'Job', 'Pod', 'ReplicaSet', 'StatefulSet'] as const;
export type WorkloadKind = (typeof workloadKinds)[number];
