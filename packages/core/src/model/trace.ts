import type { Instant } from './time.js';

export interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly operation: string;
  /** `name.namespace` of the service as the tracer reports it. */
  readonly service: string;
  readonly cluster?: string;
  readonly workload?: string;
  readonly namespace?: string;
  readonly start: Instant;
  /** Milliseconds. */
  readonly duration: number;
  readonly error: boolean;
  readonly tags: Readonly<Record<string, string>>;
}

export interface Trace {
  readonly traceId: string;
  readonly spans: readonly Span[];
}
