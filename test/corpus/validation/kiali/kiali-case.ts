/** A case of the Kiali corpus, as its expected.json has it. */
export interface KialiCase {
  readonly scope: string;
  /** null: all. */
  readonly scopeCodes: readonly string[] | null;
  readonly checks: readonly KialiCheck[];
  readonly objects: readonly {
    readonly kind: string;
    readonly namespace: string;
    readonly name: string;
    readonly references?: readonly KialiObject[];
  }[];
  /** Of exportTo scopes: what is seen, as `namespace/name`. */
  readonly visible?: readonly string[];
  readonly asserts: readonly string[];
  /** Namespaces that the case does not have and a cluster would. */
  readonly namespacesAdded?: readonly string[];
  readonly notWired?: boolean;
  readonly context?: KialiContext;
}

/** A line of pipeline.jsonl: what Kiali's whole flow says of the input of a case. */
export interface KialiFlow {
  readonly case: string;
  readonly namespacesAdded?: readonly string[];
  readonly context: KialiContext;
  readonly checks: readonly KialiCheck[];
}

export interface KialiObject {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

export interface KialiCheck {
  readonly code: string;
  readonly severity: string;
  readonly object: KialiObject;
  readonly path: string;
}

export interface KialiContext {
  readonly cluster?: string;
  readonly identityDomain?: string;
  readonly autoMtls?: boolean;
  readonly meshPeerAuthentications?: readonly string[];
  readonly namespacePeerAuthentications?: readonly string[];
  readonly outboundTrafficPolicy?: string;
  readonly rootNamespaces?: Readonly<Record<string, string>>;
  readonly isGatewayToNamespace?: boolean;
  readonly gatewayClasses?: readonly string[];
  readonly skipWildcardGatewayHosts?: boolean;
  readonly serviceAccounts?: Readonly<Record<string, readonly string[]>>;
  readonly knownTrustDomains?: readonly string[];
  readonly isControlPlaneNamespace?: boolean;
  readonly namespaceFlags?: Readonly<Record<string, { readonly isAmbient?: boolean; readonly isControlPlane?: boolean }>>;
  readonly workloads?: Readonly<Record<string, WorkloadFlags>>;
  readonly importScope?: { readonly workloadNamespace: string; readonly rootNamespace: string };
  readonly viewerNamespace?: string;
  readonly controlPlanes?: readonly KialiControlPlane[];
  readonly ignoreCodes?: readonly string[];
}

export interface WorkloadFlags {
  readonly isAmbient?: boolean;
  readonly istioSidecar?: boolean;
  readonly waypointWorkloads?: readonly unknown[];
  readonly services?: readonly string[];
}

export interface KialiControlPlane {
  readonly managedNamespaces?: readonly string[];
  readonly rootNamespace?: string;
  readonly istiodNamespace?: string;
  readonly isGatewayToNamespace?: boolean;
  readonly meshConfig?: { readonly trustDomain?: string; readonly outboundTrafficPolicy?: string | { readonly mode?: string } };
}
