import { describe, expect, it } from 'vitest';
import { createDemoMesh } from '../../demo/index.js';
import { UpstreamError } from '../../ports/call.js';
import type { MeshPorts } from '../../ports/mesh-ports.js';
import type { RateQuery } from '../../ports/metric-store.js';
import { captureSnapshot } from './capture.js';
import { parseSnapshot } from './parse-snapshot.js';
import { snapshotPorts } from './snapshot-ports.js';

const at = Date.UTC(2026, 3, 2, 12);
const demo = createDemoMesh({ seed: 'capture', start: at - 7_200_000 });
const live = demo.ports(() => at);
const by = ['reporter', 'source_workload', 'destination_workload', 'response_code'];
const request = { ports: live, at, rangeSeconds: 300, stepSeconds: 60, metrics: [{ metric: 'istio_requests_total', by }] };
const query: RateQuery = { metric: 'istio_requests_total', anyOf: [[]], by, windowSeconds: 120, keepZero: true };

async function rates(ports: MeshPorts): Promise<ReadonlyMap<string, number>> {
  const [store] = ports.metrics;
  const answer = await store?.query(query, at, {});
  return new Map(answer?.value.map(({ labels, value }) => [JSON.stringify(labels), value]));
}

describe('captureSnapshot', () => {
  it('keeps every rate over whole steps', async () => {
    const { value, problems } = await captureSnapshot(request);
    const before = await rates(live);
    const after = await rates(snapshotPorts(parseSnapshot(JSON.parse(JSON.stringify(value)))));
    expect(problems).toEqual([]);
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [labels, rate] of before) expect(after.get(labels)).toBeCloseTo(rate, 5);
  });

  it('keeps the objects, what is not installed, and traces but no logs', async () => {
    const { value } = await captureSnapshot(request);
    const ports = snapshotPorts(value);
    for (const [index, reader] of live.clusters.entries()) {
      expect(await ports.clusters[index]?.list('VirtualService', undefined, {})).toEqual(
        await reader.list('VirtualService', undefined, {}),
      );
      expect((await ports.clusters[index]?.list('K8sXMesh', undefined, {}))?.absent).toBe(true);
    }
    expect(await ports.clusters[0]?.proxies?.({})).toEqual(await live.clusters[0]?.proxies?.({}));
    expect(value.traces?.length).toBeGreaterThan(10);
    expect(value.logs).toBeUndefined();
  });

  it('keeps logs when asked', async () => {
    const { value } = await captureSnapshot({ ...request, tracesPerApp: 0, logLinesPerWorkload: 5 });
    expect(value.traces).toBeUndefined();
    expect(Math.max(...(value.logs ?? []).map(({ lines }) => lines.length))).toBe(5);
  });

  it('says what could not be read and keeps the rest', async () => {
    const [store] = live.metrics;
    const [east] = live.clusters;
    if (!store || !east) throw new Error('the demo mesh has no ports');
    const denied = new UpstreamError('denied', 'pods is forbidden');
    const ports: MeshPorts = {
      clusters: [
        { ...east, list: (kind, namespaces, options) => (kind === 'Pod' ? Promise.reject(denied) : east.list(kind, namespaces, options)) },
      ],
      metrics: [{ ...store, queryRange: () => Promise.reject(new UpstreamError('timeout', 'no answer in 10 s')) }],
    };
    const { value, problems } = await captureSnapshot({ ...request, ports });
    expect(problems).toEqual([
      { code: 'denied', source: 'kubernetes/east', input: 'Pod', detail: 'pods is forbidden' },
      { code: 'timeout', source: 'metrics/demo', input: 'istio_requests_total', detail: 'no answer in 10 s' },
    ]);
    expect(value.counters).toEqual([]);
    expect(value.clusters[0]?.objects.Pod).toBeUndefined();
    expect(value.clusters[0]?.objects.Service?.length).toBeGreaterThan(10);
  });

  it('refuses a span of no or too many steps', async () => {
    await expect(captureSnapshot({ ...request, stepSeconds: 0 })).rejects.toThrow(RangeError);
    await expect(captureSnapshot({ ...request, rangeSeconds: 1e9 })).rejects.toThrow(RangeError);
  });
});
