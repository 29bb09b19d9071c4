/** Protocols that Istio reports traffic for. */
export type Protocol = 'grpc' | 'http' | 'tcp';

/** What a rate counts, always per second. gRPC may be counted in requests or in messages. */
export type RateUnit = 'requests' | 'messages' | 'bytes';

/** A part of a rate, by what tells it apart. */
export interface NamedRate {
  readonly name: string;
  readonly rate: number;
}

/** The traffic of one response code. `-` stands for no response. */
export interface CodeTraffic {
  readonly code: string;
  readonly rate: number;
  /** By Envoy response flag, sorted; series without a flag are left out. */
  readonly flags: readonly NamedRate[];
  /** By requested host, sorted. */
  readonly hosts: readonly NamedRate[];
}

/** What flows over one edge in one protocol, per second. */
export interface EdgeTraffic {
  readonly rate: number;
  readonly unit: RateUnit;
  /** The part of `rate` that failed: 4xx, 5xx and no response for HTTP; a status other than 0 for gRPC; none for TCP. */
  readonly errors: number;
  /** Share of all that the source sends in this protocol, 0 to 1. */
  readonly share: number;
  /** Sorted by code. Empty where no rate was positive. */
  readonly codes: readonly CodeTraffic[];
}

/** What enters and leaves a node in one protocol, per second. */
export interface NodeTraffic {
  readonly protocol: Protocol;
  readonly unit: RateUnit;
  readonly in: number;
  readonly inErrors: number;
  /** Incoming rate by response code, sorted. */
  readonly inCodes: readonly NamedRate[];
  readonly out: number;
}

/** Response times of an edge or node in milliseconds; each is absent when the store holds no such samples. */
export interface ResponseTimes {
  readonly avg?: number;
  readonly p50?: number;
  readonly p95?: number;
  readonly p99?: number;
}
