import { createDemoMesh } from '@meshlens/core/demo';
import { beforeAll, describe, expect, it } from 'vitest';
import { startDemoExporter, type DemoExporter } from './demo-exporter.js';
import { instantQuery } from './instant-query.js';
import { startKubeApi } from './kube-api/kube-api.js';
import { stopAfterAll } from './process.js';
import { startPrometheus } from './prometheus.js';

describe('the demo mesh on the real wire', () => {
  const keep = stopAfterAll();
  const start = Date.UTC(2026, 0, 1);
  const mesh = createDemoMesh({ seed: 'wire', start });
  const text = mesh.exposition('east', start + 3_600_000);
  let exporter: DemoExporter;
  beforeAll(async () => {
    exporter = keep(await startDemoExporter(() => text));
  });

  it('is scraped whole by a real Prometheus', async () => {
    const prometheus = keep(
      await startPrometheus({ scrapeInterval: 3, scrape: [{ job: 'east', address: exporter.address, labels: { scraped_from: 'east' } }] }),
    );
    const ask = (query: string): ReturnType<typeof instantQuery> => instantQuery(prometheus.url, query, Date.now() / 1000);
    await expect.poll(async () => (await ask('up'))[0]?.value, { timeout: 20_000 }).toBe(1);
    const series = text.split('\n').filter((line) => line.startsWith('istio_requests_total{'));
    const [count] = await ask('count(istio_requests_total{scraped_from="east"})');
    const [sum] = await ask('sum(istio_requests_total)');
    const total = series.reduce((before, line) => before + Number(line.slice(line.lastIndexOf(' '))), 0);
    expect(series.length).toBeGreaterThan(100);
    expect(count?.value).toBe(series.length);
    expect(sum?.value).toBeCloseTo(total, 3);
  });

  it('answers no other path', async () => {
    expect((await fetch(`${exporter.url}/other`)).status).toBe(404);
  });

  it('is listed by the API server stand-in', async () => {
    const objects = Object.values(mesh.objects('east')).flat();
    const api = keep(await startKubeApi({ objects, tls: false }));
    const response = await fetch(`${api.url}/api/v1/pods`, { headers: { authorization: 'Bearer admin-token' } });
    const { items } = (await response.json()) as { items: { metadata: { name: string; namespace: string } }[] };
    const names = (mesh.objects('east').Pod ?? []).map(({ metadata }) => `${metadata.namespace ?? ''}/${metadata.name}`);
    expect(items.map(({ metadata }) => `${metadata.namespace}/${metadata.name}`)).toEqual(names.toSorted());
  });
});
