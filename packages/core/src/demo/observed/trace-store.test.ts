import { describe, expect, it } from 'vitest';
import type { Span, Trace } from '../../model/trace.js';
import type { Matcher } from '../../ports/metric-store.js';
import { createDemoMesh } from '../demo-mesh.js';

const at = Date.UTC(2026, 3, 2, 12);
const hours = 4;
const start = at - hours * 3_600_000;
const demo = createDemoMesh({ seed: 'traces', start: start - 3_600_000 });
const ports = demo.ports(() => at);

async function search(place: {
  namespace: string;
  app: string;
  errorsOnly?: boolean;
  limit?: number;
  cluster?: string;
}): Promise<readonly Trace[]> {
  return (await ports.traces?.search({ limit: 200, start, end: at, ...place }, {})) ?? [];
}

async function rate(matchers: readonly Matcher[]): Promise<number> {
  const query = { metric: 'istio_requests_total', anyOf: [matchers], by: [], windowSeconds: hours * 3600, keepZero: true };
  return (await ports.metrics[0]?.query(query, at, {}))?.value[0]?.value ?? 0;
}

const allBooks = await search({ namespace: 'catalog', app: 'books', limit: 2500 });
const allOrders = await search({ namespace: 'checkout', app: 'orders', limit: 1500 });
const spansOf = (traces: readonly Trace[]) => traces.flatMap(({ spans }) => spans);
const is = (label: string, value: string): Matcher => ({ label, operator: '=', value });

describe('traces of the demo mesh', () => {
  it('are trees from a gateway to a database', () => {
    for (const { traceId, spans } of allBooks.slice(0, 100)) {
      const ids = new Set(spans.map(({ spanId }) => spanId));
      expect(ids.size).toBe(spans.length);
      expect(spans.filter(({ parentSpanId }) => parentSpanId === undefined).length).toBe(1);
      expect(spans.every((span) => span.traceId === traceId && (span.parentSpanId === undefined || ids.has(span.parentSpanId)))).toBe(true);
      expect(spans[0]?.service).toMatch(/gateway|mobile-istio/);
    }
    expect(spansOf(allBooks).some(({ tags }) => tags['db.system'] === 'postgresql')).toBe(true);
  });

  it('have children that begin within their parents', () => {
    for (const { spans } of allBooks.slice(0, 100)) {
      const byId = new Map(spans.map((span) => [span.spanId, span]));
      for (const span of spans) {
        const parent = byId.get(span.parentSpanId ?? '');
        if (!parent) continue;
        expect(span.start).toBeGreaterThanOrEqual(parent.start);
        expect(span.start).toBeLessThanOrEqual(parent.start + parent.duration);
      }
    }
  });

  it('are found by app, newest first, within the asked time, and by their id', async () => {
    const traces = await search({ namespace: 'recommendations', app: 'profiles', limit: 30 });
    expect(traces.length).toBe(30);
    const starts = traces.map(({ spans }) => spans[0]?.start ?? 0);
    expect(starts).toEqual([...starts].sort((one, other) => other - one));
    expect(Math.max(...starts)).toBeLessThanOrEqual(at);
    for (const trace of traces) {
      expect(trace.spans.some(({ service }) => service === 'profiles.recommendations')).toBe(true);
      expect(await ports.traces?.get(trace.traceId, {})).toEqual(trace);
    }
    expect(await ports.traces?.get('0123456789abcdef0123456789abcdef', {})).toBeUndefined();
    expect(await ports.traces?.get('no id', {})).toBeUndefined();
  });

  it('tell clusters apart', async () => {
    const traces = await search({ namespace: 'catalog', app: 'books', cluster: 'west', limit: 40 });
    expect(traces.length).toBe(40);
    for (const { spans } of traces)
      expect(spans.some(({ cluster, service }) => cluster === 'west' && service === 'books.catalog')).toBe(true);
  });

  it('are only failing ones when asked, and none for an app without spans', async () => {
    const failing = await search({ namespace: 'storefront', app: 'web', errorsOnly: true, limit: 20 });
    expect(failing.length).toBe(20);
    for (const { spans } of failing) expect(spans.some(({ error }) => error)).toBe(true);
    expect(await search({ namespace: 'legacy', app: 'erp' })).toEqual([]);
    expect(await search({ namespace: 'nowhere', app: 'nothing' })).toEqual([]);
  });

  it.each<[string, readonly Matcher[], readonly Matcher[], readonly Trace[], (span: Span) => boolean]>([
    [
      'books v3',
      [is('reporter', 'destination'), is('destination_workload', 'books-v3')],
      [is('response_code', '500')],
      allBooks,
      ({ workload, tags }) => workload === 'books-v3' && tags['span.kind'] === 'server',
    ],
    [
      'calls of reviews',
      [is('reporter', 'destination'), is('source_workload', 'books-v2'), is('destination_workload', 'reviews-v1')],
      [is('grpc_response_status', '14')],
      allBooks,
      ({ workload, operation, tags }) =>
        workload === 'books-v2' && operation === '/inkwell.reviews.Reviews/List' && tags['span.kind'] === 'client',
    ],
    [
      'calls of the fraud check',
      [is('reporter', 'source'), is('source_workload', 'orders'), is('destination_service_name', 'fraud')],
      [is('response_code', '504')],
      allOrders,
      ({ service, operation, tags }) => service === 'orders.checkout' && operation === 'POST /score' && tags['span.kind'] === 'client',
    ],
    [
      'calls of payments',
      [is('reporter', 'source'), is('source_workload', 'orders'), is('destination_service_name', 'payments')],
      [{ label: 'response_code', operator: '=~', value: '5.+' }],
      allOrders,
      ({ service, operation, tags }) => service === 'orders.checkout' && operation === 'POST /charges' && tags['span.kind'] === 'client',
    ],
  ])('fail as often as the counters say: %s', async (_name, all, failing, traces, wanted) => {
    const expected = (await rate([...all, ...failing])) / (await rate(all));
    const spans = spansOf(traces).filter(wanted);
    const share = spans.filter(({ error }) => error).length / spans.length;
    expect(spans.length).toBeGreaterThan(100);
    const deviation = Math.sqrt((expected * (1 - expected)) / spans.length);
    expect(Math.abs(share - expected)).toBeLessThan(4 * deviation);
  });

  it('show the cause of a failed order further down', () => {
    const failed = allOrders.filter(({ spans }) =>
      spans.some(
        ({ service, tags }) => service === 'orders.checkout' && tags['span.kind'] === 'server' && tags['http.status_code'] === '504',
      ),
    );
    const explained = failed.filter(({ spans }) =>
      spans.some(({ operation, tags }) => operation === 'POST /score' && tags.response_flags === 'UT'),
    );
    expect(failed.length).toBeGreaterThan(5);
    expect(explained.length / failed.length).toBeGreaterThan(0.9);
  });
});
