import type { Histogram } from '../metrics/quantile.js';
import type { Protocol } from '../model/traffic.js';
import type { Report, TrafficSample } from './sample.js';

/** How long calls took, as one proxy reported it: rates per second by milliseconds. */
export interface LatencySample extends Report, Histogram {
  readonly protocol: 'http' | 'grpc';
}

/** How many milliseconds of waiting (for durations) or bytes (for sizes) per second calls amounted to. */
export interface AmountSample extends Report {
  readonly protocol: 'http' | 'grpc';
  readonly amount: number;
}

/** Under which security policy calls went, and who the ends proved to be. */
export interface SecuritySample extends Report {
  readonly protocol: Protocol;
  /** For instance `mutual_tls`, `none`; `unknown` where the proxy did not say. */
  readonly policy: string;
  /** SPIFFE identities; empty where there was none. */
  readonly sourcePrincipal: string;
  readonly destPrincipal: string;
  /** In the unit of the protocol's traffic. */
  readonly rate: number;
}

/** Requests of one operation. */
export interface OperationSample extends TrafficSample {
  readonly operation: string;
}

/** A service as a third party names it. */
export interface ExtensionEnd {
  readonly cluster: string;
  readonly namespace: string;
  readonly name: string;
}

/** Traffic that a third party reports. */
export interface ExtensionSample {
  readonly extension: string;
  readonly source: ExtensionEnd;
  readonly destination: ExtensionEnd;
  /** The source is where the third party's part of the mesh begins: a node that the mesh may know under another type. */
  readonly fromRoot: boolean;
  readonly protocol: Protocol;
  /** As in TrafficSample. */
  readonly code: string;
  readonly flags: string;
  readonly secure: boolean;
  readonly rate: number;
}
