import { describe, expect, it } from 'vitest';
import { createDemoMesh } from '../../demo/index.js';
import type { MeshPorts } from '../../ports/mesh-ports.js';
import type { RateQuery } from '../../ports/metric-store.js';
import { snapshotPorts } from './snapshot-ports.js';

const at = Date.UTC(2026, 3, 2, 12);
const demo = createDemoMesh({ seed: 'ports', start: at - 7_200_000 });
const live = demo.ports(() => at);
const held = snapshotPorts(demo.snapshot({ at, rangeSeconds: 600, stepSeconds: 60 }));
const range = { start: at - 300_000, end: at, stepSeconds: 60 };

async function askBoth<T>(ask: (ports: MeshPorts) => Promise<T> | undefined): Promise<[T | undefined, T | undefined]> {
  return [await ask(live), await ask(held)];
}

describe('snapshotPorts', () => {
  it.each([
    'istio_requests_total',
    'istio_tcp_sent_bytes_total',
    'istio_request_duration_milliseconds_bucket',
    'istio_response_messages_total',
  ])('answers rates of %s like the mesh it was taken of', async (metric) => {
    const query: RateQuery = {
      metric,
      anyOf: [
        [{ label: 'reporter', operator: '=~', value: 'destination|waypoint' }],
        [{ label: 'destination_workload', operator: '=', value: 'unknown' }],
      ],
      by: ['reporter', 'source_workload', 'destination_service', 'le'],
      windowSeconds: 120,
      keepZero: true,
    };
    const [expected, actual] = await askBoth((ports) => ports.metrics[0]?.query(query, at, {}));
    expect(actual?.value.map(({ labels }) => labels)).toEqual(expected?.value.map(({ labels }) => labels));
    expect(expected?.value.length).toBeGreaterThan(5);
    actual?.value.forEach(({ value }, index) => expect(value).toBeCloseTo(expected?.value[index]?.value ?? NaN, 4));
    const [series, heldSeries] = await askBoth((ports) => ports.metrics[0]?.queryRange(query, range, {}));
    expect(heldSeries?.value.length).toBe(series?.value.length);
    expect(heldSeries?.value[0]?.values.length).toBe(6);
  });

  it('lists objects of the asked namespaces', async () => {
    const [expected, actual] = await askBoth((ports) => ports.clusters[0]?.list('Service', ['catalog', 'nowhere'], {}));
    expect(actual).toEqual(expected);
    expect(actual?.items.length).toBeGreaterThan(3);
    expect(new Set(actual?.items.map(({ metadata }) => metadata.namespace))).toEqual(new Set(['catalog']));
  });

  it('finds the traces and logs that were held', async () => {
    const search = { namespace: 'checkout', app: 'orders', start: at - 600_000, end: at, limit: 5 };
    const [traces, heldTraces] = await askBoth((ports) => ports.traces?.search(search, {}));
    expect(heldTraces).toEqual(traces);
    expect(traces?.length).toBe(5);
    const [trace] = await Promise.all([held.traces?.get(traces?.[0]?.traceId ?? '', {})]);
    expect(trace).toEqual(traces?.[0]);
    const lines = {
      cluster: 'east',
      namespace: 'checkout',
      workload: 'orders',
      container: 'istio-proxy',
      start: at - 600_000,
      end: at,
      limit: 20,
    };
    const [logs, heldLogs] = await askBoth((ports) => ports.logs?.search(lines, {}));
    expect(heldLogs).toEqual(logs);
    expect(logs?.length).toBe(20);
  });

  it('has no trace or log store where none was captured', () => {
    const ports = snapshotPorts({ format: 'meshlens-snapshot/1', at, clusters: [], counters: [] });
    expect(ports.traces).toBeUndefined();
    expect(ports.logs).toBeUndefined();
  });

  it('rejects with the reason of an abort', async () => {
    const controller = new AbortController();
    controller.abort(new Error('left the page'));
    const { signal } = controller;
    await expect(held.clusters[0]?.list('Pod', undefined, { signal })).rejects.toThrow('left the page');
    const query: RateQuery = { metric: 'm', anyOf: [[]], by: [], windowSeconds: 60, keepZero: false };
    await expect(held.metrics[0]?.query(query, at, { signal })).rejects.toThrow('left the page');
    await expect(held.metrics[0]?.queryRange(query, range, { signal })).rejects.toThrow('left the page');
  });
});
