import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMeshSource } from '@meshlens/core';
import { createMeshHandler, instrumented, PrometheusMetricStore } from '@meshlens/node-adapter';
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const exporter = new InMemorySpanExporter();
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
const seen: (string | undefined)[] = [];
const upstream = http.createServer((request, response) => {
  seen.push(request.headers['traceparent'] as string | undefined);
  response.setHeader('content-type', 'application/json').end('{"status":"success","data":{"resultType":"vector","result":[]}}');
});

beforeAll(async () => {
  provider.register();
  await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await provider.shutdown();
  upstream.closeAllConnections();
  await new Promise((resolve) => upstream.close(resolve));
});

describe('spans', () => {
  it('are part of the trace of whoever asks, and make upstreams part of it', async () => {
    const url = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`;
    const store = new PrometheusMetricStore({
      name: 'prometheus',
      url,
      auth: { headers: {} },
      timeoutMs: 5000,
      queryScope: {},
      recordingRules: 'off',
    });
    const source = createMeshSource({ clusters: [], metrics: [store] }, { clock: Date.now });
    const trace = '0af7651916cd43dd8448eb211c80319c';
    const headers = { traceparent: `00-${trace}-b7ad6b7169203331-01` };
    const response = await instrumented(createMeshHandler({ source }))(
      new Request('http://mesh.test/api/v1/graph?namespaces=shop', { headers }),
    );
    expect(response.status).toBe(200);
    const spans = exporter.getFinishedSpans();
    const served = spans.find(({ name }) => name === 'GET /api/v1/graph');
    expect(served?.spanContext().traceId).toBe(trace);
    expect(served?.attributes).toMatchObject({ 'http.response.status_code': 200, 'http.route': '/api/v1/graph' });
    const asked = spans.filter(({ name }) => name === 'upstream');
    expect(asked.length).toBeGreaterThan(0);
    for (const span of asked) expect(span.parentSpanContext?.spanId).toBe(served?.spanContext().spanId);
    expect(seen.every((header) => header?.startsWith(`00-${trace}-`) === true)).toBe(true);
    expect(JSON.stringify(spans.map(({ attributes }) => attributes))).not.toContain('shop');
    store.close();
  });
});
