import { describe, expect, it } from 'vitest';
import type { LogLine } from '../../model/log.js';
import { createDemoMesh } from '../demo-mesh.js';

const at = Date.UTC(2026, 3, 2, 12);
const demo = createDemoMesh({ seed: 'logs', start: at - 86_400_000 });
const ports = demo.ports(() => at);

async function search(place: {
  namespace: string;
  workload: string;
  container?: string;
  limit?: number;
  start?: number;
  cluster?: string;
}): Promise<readonly LogLine[]> {
  return (await ports.logs?.search({ cluster: 'east', start: at - 600_000, end: at, limit: 5000, ...place }, {})) ?? [];
}

const ACCESS =
  /^\[(\S+)\] "(GET|POST|DELETE) (.+) HTTP\/(?:1\.1|2)" (\d+) (\S+) (?:via_upstream|local_reply|downstream_remote_disconnect) - "-" \d+ \d+ \d+ \d+ "-" ".*" "[0-9a-f-]{36}" "\S+" \S+ (inbound|outbound)\|/s;

describe('logs of the demo mesh', () => {
  it('are oldest first, the newest of them, of pods that exist', async () => {
    const lines = await search({ namespace: 'catalog', workload: 'search-v1', limit: 100 });
    const all = await search({ namespace: 'catalog', workload: 'search-v1', limit: 300 });
    expect(lines).toEqual(all.slice(-100));
    expect(lines.map((line) => line.at)).toEqual(lines.map((line) => line.at).sort((one, other) => one - other));
    const pods = new Map(demo.objects('east').Pod?.map((pod) => [pod.metadata.name, pod.spec?.containers?.map(({ name }) => name)]));
    for (const { pod, container } of lines) expect(pods.get(pod)).toContain(container);
  });

  it("are in Istio's access log format where the container is the proxy", async () => {
    const lines = await search({ namespace: 'checkout', workload: 'orders', container: 'istio-proxy' });
    expect(lines.length).toBeGreaterThan(1000);
    expect(lines.filter(({ text }) => !ACCESS.test(text))).toEqual([]);
  });

  it('have a line for every request that is counted, with its code', async () => {
    const start = at - 1_800_000;
    const lines = await search({ namespace: 'catalog', workload: 'books-v3', container: 'books', start });
    const query = { metric: 'istio_requests_total', by: ['response_code'], windowSeconds: 1800, keepZero: true };
    const anyOf = [
      [
        { label: 'destination_workload', operator: '=' as const, value: 'books-v3' },
        { label: 'reporter', operator: '=' as const, value: 'destination' },
      ],
    ];
    const rates = await ports.metrics[0]?.query({ ...query, anyOf }, at, {});
    const total = rates?.value.reduce((sum, { value }) => sum + value, 0) ?? 0;
    expect(lines.length / 1800 / total).toBeCloseTo(1, 1);
    for (const { labels, value } of rates?.value ?? []) {
      const share = lines.filter(({ text }) => text.includes(`status=${labels.response_code}`)).length / lines.length;
      expect(Math.abs(share - value / total)).toBeLessThan(0.03);
    }
  });

  it('show refused requests at the caller and not at the callee', async () => {
    const caller = await search({ namespace: 'storefront', workload: 'cart', container: 'istio-proxy' });
    const callee = await search({ namespace: 'checkout', workload: 'vouchers', container: 'istio-proxy' });
    expect(caller.some(({ text }) => text.includes('503 FI local_reply'))).toBe(true);
    expect(callee.length).toBeGreaterThan(100);
    expect(callee.some(({ text }) => text.includes('FI'))).toBe(false);
  });

  it('carry markup and terminal escapes that a visitor sent', async () => {
    const text = (await search({ namespace: 'storefront', workload: 'web-v1' })).map((line) => line.text).join('\n');
    expect(text).toContain('<img src=x onerror=alert(1)>');
    expect(text).toContain('\u001b[31m');
  });

  it.each([
    ['an unknown workload', { namespace: 'catalog', workload: 'nothing' }],
    ['a workload without pods', { namespace: 'fulfilment', workload: 'label-printer' }],
    ['a workload that serves nobody', { namespace: 'analytics', workload: 'reports' }],
    ['another cluster', { cluster: 'west', namespace: 'checkout', workload: 'orders' }],
    ['no line', { namespace: 'catalog', workload: 'search-v1', limit: 0 }],
  ])('are none for %s', async (_what, place) => {
    expect(await search(place)).toEqual([]);
  });
});
