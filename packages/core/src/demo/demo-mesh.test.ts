import { describe, expect, it } from 'vitest';
import { kinds } from '../model/kinds.js';
import { parseSnapshot } from '../source/snapshot/parse-snapshot.js';
import type { RateQuery } from '../ports/metric-store.js';
import { createDemoMesh } from './demo-mesh.js';

const start = Date.UTC(2026, 3, 1);
const at = start + 86_400_000;
const demo = createDemoMesh({ seed: 'one', start });
const query: RateQuery = { metric: 'istio_requests_total', anyOf: [[]], by: ['destination_workload'], windowSeconds: 60, keepZero: false };

describe('createDemoMesh', () => {
  it('gives equal meshes for equal seeds, however they are asked', async () => {
    const again = createDemoMesh({ seed: 'one', start });
    const lines = { cluster: 'east', namespace: 'storefront', workload: 'cart', start: at - 60_000, end: at, limit: 50 };
    const traces = { namespace: 'catalog', app: 'books', start: at - 600_000, end: at, limit: 5 };
    await again.ports(() => at).metrics[0]?.query({ ...query, windowSeconds: 300 }, at - 5000, {});
    expect(await again.ports(() => at).metrics[0]?.query(query, at, {})).toEqual(
      await demo.ports(() => at).metrics[0]?.query(query, at, {}),
    );
    expect(await again.ports(() => at).logs?.search(lines, {})).toEqual(await demo.ports(() => at).logs?.search(lines, {}));
    expect(await again.ports(() => at).traces?.search(traces, {})).toEqual(await demo.ports(() => at).traces?.search(traces, {}));
    expect(again.objects('east')).toEqual(demo.objects('east'));
    expect(again.exposition('west', at)).toBe(demo.exposition('west', at));
  });

  it('gives other rates for another seed and the same mesh', async () => {
    const other = createDemoMesh({ seed: 'two', start });
    const rates = await demo.ports(() => at).metrics[0]?.query(query, at, {});
    const otherRates = await other.ports(() => at).metrics[0]?.query(query, at, {});
    expect(otherRates?.value.map(({ labels }) => labels)).toEqual(rates?.value.map(({ labels }) => labels));
    expect(otherRates?.value[0]?.value).not.toBe(rates?.value[0]?.value);
    expect(other.objects('east')).toEqual(demo.objects('east'));
  });

  it('knows nothing past its clock nor before its start', async () => {
    const ports = demo.ports(() => at);
    const traces = (from: number, to: number) =>
      ports.traces?.search({ namespace: 'catalog', app: 'books', start: from, end: to, limit: 50 }, {});
    const lines = (from: number, to: number) =>
      ports.logs?.search({ cluster: 'east', namespace: 'catalog', workload: 'books-v1', start: from, end: to, limit: 50 }, {});
    for (const [from, to] of [
      [at + 1, at + 600_000],
      [start - 600_000, start - 1],
    ] as const) {
      expect((await ports.metrics[0]?.query({ ...query, windowSeconds: 600 }, to, {}))?.value).toEqual([]);
      expect(await traces(from, to)).toEqual([]);
      expect(await lines(from, to)).toEqual([]);
    }
    for (const line of (await lines(at - 5000, at + 5000)) ?? []) expect(line.at).toBeLessThanOrEqual(at);
  });

  it('holds still as a snapshot that can be written and read', () => {
    const snapshot = demo.snapshot({ at, rangeSeconds: 120, stepSeconds: 60, metrics: ['istio_requests_total'] });
    expect(parseSnapshot(JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot);
    expect(snapshot.counters.length).toBeGreaterThan(150);
    expect(new Set(snapshot.counters.map(({ labels }) => labels.__name__))).toEqual(new Set(['istio_requests_total']));
    expect(() => demo.snapshot({ at, stepSeconds: 0 })).toThrow(RangeError);
  });

  it.each(demo.clusters)('has objects in %s as an API server gives them', (cluster) => {
    for (const [kind, objects] of Object.entries(demo.objects(cluster))) {
      const row = Object.entries(kinds).find(([key]) => key === kind)?.[1];
      const names = objects.map(({ metadata }) => `${metadata.namespace ?? ''}/${metadata.name}`);
      expect(new Set(names).size).toBe(names.length);
      for (const { apiVersion, kind: apiKind, metadata } of objects) {
        expect({ apiVersion, apiKind }).toEqual({
          apiVersion: row?.group ? `${row.group}/${row.version}` : row?.version,
          apiKind: row?.apiKind,
        });
        expect(metadata.namespace === undefined).toBe(!row?.namespaced);
        expect(metadata.uid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(metadata.name).toMatch(/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/);
      }
    }
  });
});
