import { createMeshSource, type HealthItem, type HealthStatus, type MeshDataSource } from '@meshlens/core';
import { createDemoMesh } from '@meshlens/core/demo';
import { afterEach, describe, expect, it } from 'vitest';
import { healthMetric } from './health-metric.js';
import { type OperatorServer, startOperatorServer } from './operator-server.js';
import { createServerMetrics, type ServerMetrics } from './server-metrics.js';

type Source = Pick<MeshDataSource, 'health' | 'namespaces'>;
const item = (name: string, status: HealthStatus): HealthItem => ({ kind: 'app', cluster: 'east', name, health: { status, reasons: [] } });
const fail = (error: unknown): void => {
  throw error;
};

function sourceOf(items: readonly HealthItem[]): Source & { asked: number } {
  const counts = { app: none, service: none, workload: none };
  return {
    asked: 0,
    async namespaces() {
      const value = [{ name: 'shop', clusters: ['east'], labels: {}, injection: 'none', controlPlane: false } as const];
      return { value, at: 0, problems: [] };
    },
    async health() {
      this.asked += 1;
      return { value: [{ namespace: 'shop', status: 'na', counts, items }], at: 0, problems: [] };
    },
  };
}
const none = { failure: 0, degraded: 0, 'not-ready': 0, healthy: 0, na: 0 };

let server: OperatorServer | undefined;
let metrics: ServerMetrics | undefined;
afterEach(async () => {
  await server?.close();
  metrics?.close();
});

describe('the metric of health', () => {
  it('has a series for what is judged, with the numbers that Kiali gives, and asks once for several scrapes', async () => {
    const source = sourceOf([item('a', 'failure'), item('b', 'degraded'), item('c', 'not-ready'), item('d', 'healthy'), item('e', 'na')]);
    const text = healthMetric(source, fail);
    const lines = (await text()).split('\n').filter((line) => line.startsWith('meshlens'));
    const series = (name: string): string => `meshlens_health_status{cluster="east",namespace="shop",kind="app",name="${name}"}`;
    expect(lines).toEqual([`${series('a')} 3`, `${series('b')} 2`, `${series('c')} 1`, `${series('d')} 0`]);
    await text();
    expect(source.asked).toBe(1);
  });

  it('is of no more series than a store should bear, the worst of them', async () => {
    const items = Array.from({ length: 20_001 }, (_, index) => item(`app-${index}`, index === 20_000 ? 'failure' : 'healthy'));
    const lines = (await healthMetric(sourceOf(items), fail)()).split('\n').filter((line) => line.startsWith('meshlens'));
    expect(lines).toHaveLength(20_000);
    expect(lines[0]).toMatch(/name="app-20000"\} 3$/);
  });

  it('lets no name end its label', async () => {
    expect(await healthMetric(sourceOf([item('a"} 9\n\\', 'failure')]), fail)()).toContain('name="a\\"} 9\\n\\\\"} 3');
  });

  it('is empty, and told of, where health cannot be had', async () => {
    const told: unknown[] = [];
    const source: Source = { ...sourceOf([]), namespaces: () => Promise.reject(new Error('down')) };
    expect(await healthMetric(source, (error) => void told.push(error))()).toBe('');
    expect(told).toEqual([new Error('down')]);
  });

  it('is handed out with the other metrics of the server, of the whole demo mesh', async () => {
    const at = Date.UTC(2026, 3, 2, 12);
    const ports = createDemoMesh({ seed: 'one', start: at - 86_400_000 }).ports(() => at);
    metrics = createServerMetrics(healthMetric(createMeshSource(ports, { clock: () => at }), fail));
    server = await startOperatorServer({ host: '127.0.0.1', port: 0, metrics, config: {} });
    const text = await (await fetch(`${server.url}/metrics`)).text();
    expect(text).toContain('nodejs_version_info');
    // One of its proxies is behind, and at times it fails requests as well.
    expect(text).toMatch(/^meshlens_health_status\{cluster="east",namespace="fulfilment",kind="workload",name="shipping"\} [23]$/m);
  });
});
