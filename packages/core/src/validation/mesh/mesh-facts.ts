import type { KubernetesObject, LabelSelector } from '../../model/kubernetes.js';
import type { SubjectKind } from '../kinds.js';

/** The part of Istio's mesh configuration that checks read. */
export interface MeshConfig {
  readonly rootNamespace?: string;
  readonly trustDomain?: string;
  readonly trustDomainAliases?: readonly string[];
  readonly enableAutoMtls?: boolean;
  readonly outboundTrafficPolicy?: { readonly mode?: string };
  readonly defaultServiceExportTo?: readonly string[];
  readonly defaultVirtualServiceExportTo?: readonly string[];
  readonly defaultDestinationRuleExportTo?: readonly string[];
  readonly discoverySelectors?: readonly LabelSelector[];
  readonly ingressControllerMode?: string;
  readonly ingressSelector?: string;
  readonly ingressService?: string;
  readonly defaultProviders?: {
    readonly accessLogging?: readonly string[];
    readonly metrics?: readonly string[];
    readonly tracing?: readonly string[];
  };
  readonly extensionProviders?: readonly unknown[];
  readonly defaultConfig?: { readonly proxyMetadata?: Readonly<Record<string, string>>; readonly image?: { readonly imageType?: string } };
}

export interface MeshNetwork {
  readonly endpoints?: readonly { readonly fromCidr?: string; readonly fromRegistry?: string }[];
  readonly gateways?: readonly { readonly address?: string; readonly registryServiceName?: string; readonly port?: number }[];
}

export interface MeshNetworks {
  readonly networks?: Readonly<Record<string, MeshNetwork>>;
}

/** One istiod and what it does. */
export interface ControlPlaneFacts {
  /** Where istiod runs; default `istio-system`. */
  readonly namespace?: string;
  /** Default `default`. */
  readonly revision?: string;
  /** The namespaces that it manages; absent: all that no other one manages by revision. */
  readonly namespaces?: readonly string[];
  /** PILOT_SCOPE_GATEWAY_TO_NAMESPACE; default false. */
  readonly scopeGatewayToNamespace?: boolean;
  readonly meshConfig?: MeshConfig;
}

/** What is true of a mesh and in no object that can be given: a document among the objects. */
export interface MeshFacts extends KubernetesObject<'MeshFacts'> {
  readonly spec?: {
    /** Which cluster is described; absent: each. */
    readonly cluster?: string;
    /** Whether the objects given are all that there are: all of every kind (the default), of none, or of the kinds listed. */
    readonly complete?: boolean | readonly SubjectKind[];
    /** What follows `svc.` in the names of services; default `cluster.local`. */
    readonly domain?: string;
    readonly controlPlanes?: readonly ControlPlaneFacts[];
    readonly meshNetworks?: MeshNetworks;
    /** Names of GatewayClasses beside those given as objects. */
    readonly gatewayClasses?: readonly string[];
    /** Names of service accounts as in certificates (`<trust domain>/ns/<namespace>/sa/<name>`), beside those that Pods run under. */
    readonly serviceAccounts?: readonly string[];
    /** The time to judge certificates by, in RFC 3339; without it their dates are not judged. */
    readonly time?: string;
    /** Trust domains of other meshes that are known. */
    readonly trustDomains?: readonly string[];
  };
}
