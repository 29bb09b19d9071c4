import { afterEach, describe, expect, it } from 'vitest';
import { tell } from './happenings.js';
import { createServerMetrics, metricRows, type ServerMetrics } from './server-metrics.js';

let metrics: ServerMetrics | undefined;
afterEach(() => metrics?.close());

describe('createServerMetrics', () => {
  it('counts what happens, by names of which there are few', async () => {
    metrics = createServerMetrics();
    tell('answered', { id: '1', method: 'GET', route: '/api/v1/graph', status: 200, milliseconds: 120 });
    tell('upstream', { address: 'prometheus:9090', outcome: 'timeout', milliseconds: 5000 });
    tell('problems', { route: '/api/v1/graph', problems: [{ code: 'timeout', source: 'metrics/prometheus' }] });
    tell('cache', { cache: 'rates', result: 'hit' });
    const text = await metrics.text();
    expect(text).toContain('meshlens_http_request_duration_seconds_sum{route="/api/v1/graph",status="200"} 0.12\n');
    expect(text).toContain('meshlens_upstream_request_duration_seconds_count{address="prometheus:9090",outcome="timeout"} 1\n');
    expect(text).toContain('meshlens_problems_total{route="/api/v1/graph",source="metrics/prometheus",code="timeout"} 1\n');
    expect(text).toContain('meshlens_cache_requests_total{cache="rates",result="hit"} 1\n');
    expect(text).toContain('process_resident_memory_bytes ');
  });

  it('stops when it is closed', async () => {
    metrics = createServerMetrics();
    metrics.close();
    tell('cache', { cache: 'rates', result: 'hit' });
    expect(await metrics.text()).not.toContain('result="hit"');
  });

  it('has every metric of the table, with its help', async () => {
    metrics = createServerMetrics();
    const text = await metrics.text();
    for (const { name, help, type } of metricRows) expect(text).toContain(`# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`);
  });
});
