import type { Span, Trace } from '../model/trace.js';
import { UpstreamError } from '../ports/call.js';
import type { TraceStore } from '../ports/trace-store.js';
import { isKnown } from '../telemetry/sample.js';
import { withoutHiddenHosts } from './hidden-hosts.js';
import type { SeenPlace, Sight } from './sight.js';
import { withoutWords } from './without-words.js';

/**
 * Traces in which at least one span may be seen. Of the others only their time, their place in the trace and whether they
 * failed remain. What a workload that may be seen itself put into its spans stays, but for hosts of hidden namespaces.
 */
export function restrictTraces(store: TraceStore, sight: Sight): TraceStore {
  const restricted = ({ traceId, spans }: Trace): Trace | undefined => {
    const kept = spans.map((span) => restrictSpan(span, sight));
    return kept.some((span, i) => span !== undefined && spans[i] !== undefined)
      ? { traceId, spans: spans.map((span, i) => kept[i] ?? hidden(span)) }
      : undefined;
  };
  return {
    name: store.name,
    async search(search, options) {
      if (!sight.seesPlace({ cluster: search.cluster ?? '', namespace: search.namespace })) throw new UpstreamError('denied', '');
      const traces = await withoutWords(store.search(search, options));
      return traces.map(restricted).filter((trace) => trace !== undefined);
    },
    async get(traceId, options) {
      const trace = await withoutWords(store.get(traceId, options));
      return trace && restricted(trace);
    },
  };
}

/** Undefined for a span that may not be seen. */
function restrictSpan(span: Span, sight: Sight): Span | undefined {
  if (!sight.seesPlace(placeOf(span))) return undefined;
  const clean = (text: string): string => withoutHiddenHosts(text, sight);
  return {
    ...span,
    operation: clean(span.operation),
    tags: Object.fromEntries(Object.entries(span.tags).map(([name, value]) => [clean(name), clean(value)])),
  };
}

/** A tracer that does not say which namespace a span is of most often has it in the service's name. */
function placeOf({ cluster = '', namespace = '', service }: Span): SeenPlace {
  if (isKnown(namespace)) return { cluster, namespace };
  const [, named = ''] = service.split('.');
  return { cluster, namespace: named };
}

function hidden({ traceId, spanId, parentSpanId, start, duration, error }: Span): Span {
  return {
    traceId,
    spanId,
    ...(parentSpanId !== undefined && { parentSpanId }),
    operation: '',
    service: '',
    start,
    duration,
    error,
    tags: {},
  };
}
