import { type Attributes, context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';

const kinds: Readonly<Record<SpanStart['kind'], SpanKind>> = { client: SpanKind.CLIENT, server: SpanKind.SERVER };

export interface SpanStart {
  readonly name: string;
  /** `server` for what was asked of this process, `client` for what it asks of others. */
  readonly kind: 'client' | 'server';
  readonly attributes: Attributes;
}

/**
 * Does work inside a span of OpenTelemetry. Without an SDK in the process this does the work and nothing else.
 * A failure marks the span and is passed on; its message is not recorded, since it may name what only the viewer may know.
 */
export async function inSpan<T>({ name, kind, attributes }: SpanStart, work: () => Promise<T>): Promise<T> {
  return trace.getTracer('meshlens').startActiveSpan(name, { kind: kinds[kind], attributes }, async (started) => {
    try {
      return await work();
    } catch (error) {
      started.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      started.end();
    }
  });
}

/** Notes on the span that work is in, if it is in one. */
export function noteOnSpan(attributes: Attributes): void {
  trace.getActiveSpan()?.setAttributes(attributes);
}

/** Does work as part of the trace that the headers of a request belong to. */
export function withinTraceOf<T>(headers: Headers, work: () => T): T {
  const from = propagation.extract(context.active(), headers, {
    get: (all, key) => all.get(key) ?? undefined,
    keys: (all) => [...all.keys()],
  });
  return context.with(from, work);
}

/** The headers that make an upstream's spans part of this trace. */
export function traceHeaders(): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  propagation.inject(context.active(), headers);
  return headers;
}
