/**
 * Kubernetes objects, cut down to the fields that core reads. A reader may hand over more; nothing may rely on it.
 */
export interface OwnerReference {
  readonly apiVersion?: string;
  readonly kind: string;
  readonly name: string;
  readonly controller?: boolean;
}

export interface ObjectMeta {
  readonly name: string;
  readonly namespace?: string;
  readonly generateName?: string;
  readonly uid?: string;
  readonly resourceVersion?: string;
  readonly generation?: number;
  readonly creationTimestamp?: string;
  readonly deletionTimestamp?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly ownerReferences?: readonly OwnerReference[];
}

export interface KubernetesObject<ApiKind extends string = string> {
  readonly apiVersion: string;
  readonly kind: ApiKind;
  readonly metadata: ObjectMeta;
}

export interface LabelSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly { readonly key: string; readonly operator: string; readonly values?: readonly string[] }[];
}

export interface Namespace extends KubernetesObject<'Namespace'> {
  readonly status?: { readonly phase?: string };
}

export interface ServicePort {
  readonly name?: string;
  readonly port: number;
  readonly targetPort?: number | string;
  readonly protocol?: string;
  readonly appProtocol?: string;
}

export interface Service extends KubernetesObject<'Service'> {
  readonly spec?: {
    readonly type?: string;
    readonly clusterIP?: string;
    readonly externalName?: string;
    readonly selector?: Readonly<Record<string, string>>;
    readonly ports?: readonly ServicePort[];
  };
  readonly status?: {
    readonly conditions?: readonly {
      readonly type: string;
      readonly status: string;
      readonly reason?: string;
      readonly message?: string;
    }[];
  };
}

export interface Container {
  readonly name: string;
  readonly image?: string;
  readonly restartPolicy?: string;
  readonly args?: readonly string[];
  /** Of control planes only, and of these what checks read. */
  readonly env?: readonly { readonly name: string; readonly value?: string }[];
  readonly ports?: readonly { readonly name?: string; readonly containerPort: number; readonly protocol?: string }[];
  readonly securityContext?: { readonly runAsUser?: number };
}

export interface PodSpec {
  readonly containers?: readonly Container[];
  readonly initContainers?: readonly Container[];
  readonly hostNetwork?: boolean;
  readonly serviceAccountName?: string;
  readonly nodeName?: string;
  readonly securityContext?: { readonly runAsUser?: number };
}

export interface Pod extends KubernetesObject<'Pod'> {
  readonly spec?: PodSpec;
  readonly status?: {
    readonly phase?: string;
    readonly podIP?: string;
    readonly conditions?: readonly { readonly type: string; readonly status: string }[];
    readonly containerStatuses?: readonly { readonly name: string; readonly ready?: boolean; readonly restartCount?: number }[];
  };
}

export interface PodTemplate {
  readonly metadata?: { readonly labels?: Readonly<Record<string, string>>; readonly annotations?: Readonly<Record<string, string>> };
  readonly spec?: PodSpec;
}

export interface Controller<ApiKind extends string> extends KubernetesObject<ApiKind> {
  readonly spec?: { readonly replicas?: number; readonly selector?: LabelSelector; readonly template?: PodTemplate };
  readonly status?: {
    readonly replicas?: number;
    readonly availableReplicas?: number;
    readonly readyReplicas?: number;
    readonly desiredNumberScheduled?: number;
    readonly currentNumberScheduled?: number;
    readonly numberAvailable?: number;
  };
}

export type Deployment = Controller<'Deployment'>;
export type ReplicaSet = Controller<'ReplicaSet'>;
export type StatefulSet = Controller<'StatefulSet'>;
export type DaemonSet = Controller<'DaemonSet'>;

export interface Job extends KubernetesObject<'Job'> {
  readonly spec?: { readonly template?: PodTemplate };
  readonly status?: { readonly active?: number; readonly succeeded?: number; readonly failed?: number };
}

export interface CronJob extends KubernetesObject<'CronJob'> {
  readonly spec?: {
    readonly schedule?: string;
    readonly suspend?: boolean;
    readonly jobTemplate?: { readonly spec?: { readonly template?: PodTemplate } };
  };
}

export type ServiceAccount = KubernetesObject<'ServiceAccount'>;

export interface ConfigMap extends KubernetesObject<'ConfigMap'> {
  readonly data?: Readonly<Record<string, string>>;
}
