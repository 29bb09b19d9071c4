/** Kiali's graph as its API gives it, as far as it is compared. Rates and shares are texts there. */
export interface KialiNode {
  readonly id: string;
  readonly parent?: string;
  readonly nodeType: string;
  readonly cluster: string;
  readonly namespace: string;
  readonly workload?: string;
  readonly app?: string;
  readonly version?: string;
  readonly service?: string;
  readonly aggregate?: string;
  readonly destServices?: readonly { readonly cluster: string; readonly namespace: string; readonly name: string }[];
  readonly traffic?: readonly { readonly protocol: string; readonly rates: Readonly<Record<string, string>> }[];
  readonly isBox?: string;
  readonly isServiceEntry?: { readonly hosts: readonly string[] };
  readonly hasWorkloadEntry?: readonly { readonly name: string }[];
}

export interface KialiTraffic {
  readonly protocol?: string;
  readonly rates?: Readonly<Record<string, string>>;
  readonly responses?: Readonly<
    Record<string, { readonly flags?: Readonly<Record<string, string>>; readonly hosts?: Readonly<Record<string, string>> }>
  >;
}

export interface KialiEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly traffic: KialiTraffic;
  readonly responseTime?: string;
  readonly throughput?: string;
  readonly isMTLS?: string;
  readonly sourcePrincipal?: string;
  readonly destPrincipal?: string;
  readonly waypoint?: { readonly direction: string; readonly fromEdge?: { readonly traffic: KialiTraffic } };
}

export interface KialiGraph {
  readonly elements: {
    readonly nodes?: readonly { readonly data: KialiNode }[];
    readonly edges?: readonly { readonly data: KialiEdge }[];
  };
}
