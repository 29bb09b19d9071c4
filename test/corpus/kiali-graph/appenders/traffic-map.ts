/** A node of Kiali's traffic map, as the corpus writes it. */
export interface MapNode {
  readonly id: string;
  readonly nodeType: string;
  readonly cluster: string;
  readonly namespace: string;
  readonly workload: string;
  readonly app: string;
  readonly version: string;
  readonly service: string;
  readonly metadata: Metadata;
}

export interface MapEdge {
  readonly source: string;
  readonly dest: string;
  readonly metadata: Metadata;
}

export interface TrafficMap {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

export type Metadata = Readonly<Record<string, unknown>>;

export const protocols = ['grpc', 'http', 'tcp'] as const;

/** The protocol that an edge's metadata names, or that it has a rate of. */
export function protocolOf(metadata: Metadata): (typeof protocols)[number] | undefined {
  return (
    protocols.find((protocol) => metadata.protocol === protocol) ?? protocols.find((protocol) => typeof metadata[protocol] === 'number')
  );
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
