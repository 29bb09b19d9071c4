import { describe, expect, it } from 'vitest';
import type { Labels } from '../../ports/metric-store.js';
import { createDemoMesh } from '../demo-mesh.js';

const start = Date.UTC(2026, 3, 1);
const at = start + 6 * 3_600_000;
const demo = createDemoMesh({ seed: 'exposition', start });

interface Line {
  readonly name: string;
  readonly labels: Labels;
  readonly value: number;
}

const TYPE = /^# TYPE ([a-z_:]+) (counter|histogram)$/;
const SERIES = /^([a-z_:]+)\{((?:[a-z_]+="(?:[^"\\\n]|\\["\\n])*",?)+)\} (\d+(?:\.\d+)?(?:e[+-]\d+)?)$/;

/** Takes only what the text format allows, and of that only what the demo mesh should need. */
function parse(text: string): { lines: Line[]; types: ReadonlyMap<string, string> } {
  const types = new Map<string, string>();
  const lines: Line[] = [];
  let family = '';
  expect(text.endsWith('\n')).toBe(true);
  for (const line of text.slice(0, -1).split('\n')) {
    const type = TYPE.exec(line);
    if (type) {
      const [, name = '', kind = ''] = type;
      expect(types.has(name), `${name} has its type twice`).toBe(false);
      types.set(name, kind);
      family = name;
      continue;
    }
    const [, name = '', labels = '', value = ''] = SERIES.exec(line) ?? [];
    if (name === '') throw new Error(`Not a line of the text format: ${line.slice(0, 300)}`);
    const own = types.get(family) === 'histogram' ? name.replace(/_(bucket|sum|count)$/, '') : name;
    if (own !== family) throw new Error(`${name} stands under ${family}`);
    const pairs = [...labels.matchAll(/([a-z_]+)="((?:[^"\\]|\\.)*)"/g)].map(([, label = '', text = '']) => [label, text] as const);
    if (new Set(pairs.map(([label]) => label)).size !== pairs.length) throw new Error(`A label twice: ${line}`);
    lines.push({ name, labels: Object.fromEntries(pairs), value: Number(value) });
  }
  return { lines, types };
}

const east = parse(demo.exposition('east', at));
const west = parse(demo.exposition('west', at));
const eastBefore = parse(demo.exposition('east', at - 60_000));
const westBefore = parse(demo.exposition('west', at - 60_000));
const keyOf = ({ name, labels }: Line) => `${name} ${JSON.stringify(labels)}`;

describe('exposition', () => {
  it('has each family once and each series once', () => {
    expect(Object.fromEntries(east.types)).toEqual({
      istio_requests_total: 'counter',
      istio_request_duration_milliseconds: 'histogram',
      istio_request_bytes: 'histogram',
      istio_response_bytes: 'histogram',
      istio_request_messages_total: 'counter',
      istio_response_messages_total: 'counter',
      istio_tcp_received_bytes_total: 'counter',
      istio_tcp_sent_bytes_total: 'counter',
      istio_tcp_connections_opened_total: 'counter',
      istio_tcp_connections_closed_total: 'counter',
    });
    expect(new Set(east.lines.map(keyOf)).size).toBe(east.lines.length);
  });

  it.each(['source', 'destination'])("has all of Istio's labels where the %s reports requests", (reporter) => {
    const lines = east.lines.filter(({ name, labels }) => name === 'istio_requests_total' && labels.reporter === reporter);
    const ends = ['app', 'canonical_revision', 'canonical_service', 'cluster', 'principal', 'version', 'workload', 'workload_namespace'];
    const names = [
      ...ends.flatMap((end) => [`source_${end}`, `destination_${end}`]),
      ...['destination_service', 'destination_service_name', 'destination_service_namespace'],
      ...['connection_security_policy', 'request_protocol', 'response_code', 'response_flags'],
    ];
    expect(lines.flatMap(({ labels }) => names.filter((name) => !labels[name]))).toEqual([]);
    expect(lines.length).toBeGreaterThan(30);
  });

  it('has histograms whose buckets rise up to their count', () => {
    const groups = new Map<string, Line[]>();
    for (const line of east.lines.filter(({ name }) => name.endsWith('_bucket'))) {
      const { le: _bound, ...labels } = line.labels;
      const key = `${line.name.replace('_bucket', '_count')} ${JSON.stringify(labels)}`;
      groups.set(key, [...(groups.get(key) ?? []), line]);
    }
    const counts = new Map(east.lines.map((line) => [keyOf(line), line.value]));
    for (const [key, buckets] of groups) {
      const values = buckets.map(({ value }) => value);
      expect(values).toEqual([...values].sort((one, other) => one - other));
      expect(buckets.at(-1)?.labels.le).toBe('+Inf');
      expect(values.at(-1)).toBe(counts.get(key));
    }
    expect(groups.size).toBeGreaterThan(300);
  });

  it('never falls, and stays within reason', () => {
    const before = new Map(eastBefore.lines.map((line) => [keyOf(line), line.value]));
    expect(before.size).toBe(east.lines.length);
    expect(east.lines.filter((line) => !(line.value >= (before.get(keyOf(line)) ?? Infinity)))).toEqual([]);
    const counted = ({ name }: Line) => !name.endsWith('_sum') && !name.includes('_bytes_total');
    expect(Math.max(...east.lines.filter(counted).map(({ value }) => value))).toBeLessThan(1e8);
  });

  it.each(['istio_requests_total', 'istio_request_duration_milliseconds_bucket', 'istio_tcp_received_bytes_total'])(
    'is what the metric store tells rates of: %s',
    async (metric) => {
      const by = [
        'reporter',
        'app',
        'source_workload',
        'source_cluster',
        'destination_workload',
        'destination_service',
        'response_code',
        'le',
      ];
      const keyBy = (labels: Labels) => by.map((label) => labels[label] ?? '').join('|');
      const [store] = demo.ports(() => at).metrics;
      const rates = await store?.query({ metric, anyOf: [[]], by, windowSeconds: 60, keepZero: true }, at, {});
      const expected = new Map<string, number>();
      const add = (lines: readonly Line[], factor: number) => {
        for (const { name, labels, value } of lines) {
          if (name === metric) expected.set(keyBy(labels), (expected.get(keyBy(labels)) ?? 0) + value * factor);
        }
      };
      add([...east.lines, ...west.lines], 1 / 60);
      add([...eastBefore.lines, ...westBefore.lines], -1 / 60);
      expect(rates?.value.length).toBe(expected.size);
      const wrong = rates?.value.filter(({ labels, value }) => {
        const rate = expected.get(keyBy(labels)) ?? NaN;
        return !(Math.abs(value - rate) < 1e-6 * (1 + rate));
      });
      expect(wrong).toEqual([]);
    },
  );

  it('gives each cluster what its own proxies count', () => {
    for (const { labels } of west.lines)
      expect(labels.reporter === 'source' ? labels.source_cluster : labels.destination_cluster).toBe('west');
    const across = ({ labels }: Line) => labels.source_cluster === 'east' && labels.destination_cluster === 'west';
    expect(east.lines.some((line) => across(line) && line.labels.reporter === 'source')).toBe(true);
    expect(west.lines.some((line) => across(line) && line.labels.reporter === 'destination')).toBe(true);
  });
});
