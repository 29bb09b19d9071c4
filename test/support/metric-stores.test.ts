import { beforeAll, describe, expect, it } from 'vitest';
import { backfillSeries, type SteadySeries } from './backfill.js';
import { instantQuery } from './instant-query.js';
import { stopAfterAll, type RunningProcess } from './process.js';
import { startPrometheus } from './prometheus.js';
import { startVictoriaMetrics } from './victoria-metrics.js';

const end = 1_700_000_000;
const series: readonly SteadySeries[] = [
  { name: 'requests_total', labels: { app: 'cart', code: '200' }, rate: 12.5 },
  { name: 'requests_total', labels: { app: 'cart', code: '500' }, rate: 0.003 },
  { name: 'requests_total', labels: { app: 'checkout', code: '200' }, rate: 0 },
  { name: 'bytes_total', labels: { app: 'quoted "name" \\ and\nline' }, rate: 1e6 },
];
const backfill = backfillSeries(series, { end, rangeSeconds: 1200, stepSeconds: 15 });

describe.each([
  { store: 'Prometheus', start: startPrometheus },
  { store: 'VictoriaMetrics', start: startVictoriaMetrics },
])('a backfilled $store', ({ start }) => {
  const keep = stopAfterAll();
  let running: RunningProcess;
  beforeAll(async () => {
    running = keep(await start({ backfill }));
  });

  it.each(['1m', '10m'])('answers rate over %s with the given rates', async (window) => {
    const answer = await instantQuery(running.url, `sum by (app, code) (rate({__name__=~".+_total"}[${window}]))`, end);
    expect(answer).toHaveLength(series.length);
    for (const { labels, rate } of series) {
      const found = answer.find((sample) => sample.labels['app'] === labels['app'] && sample.labels['code'] === labels['code']);
      expect(Math.abs((found?.value ?? NaN) - rate)).toBeLessThanOrEqual(rate * 0.001);
    }
  });

  it('is as exact at the start of the series as at its end', async () => {
    const [early] = await instantQuery(running.url, 'sum(rate(requests_total[1m]))', end - 1080);
    expect(early?.value).toBeCloseTo(12.503, 6);
  });
});

describe('startPrometheus', () => {
  it('tells what is wrong with a backfill that cannot be read', async () => {
    await expect(startPrometheus({ backfill: 'no metrics\n# EOF\n' })).rejects.toThrow(/promtool.*\n.*invalid syntax/);
  });

  it('leaves nobody listening after stop', async () => {
    const running = await startPrometheus();
    await running.stop();
    await expect(fetch(running.url)).rejects.toThrow();
    expect(() => process.kill(running.pid, 0)).toThrow(/ESRCH/);
  });
});
