import { describe, expect, it } from 'vitest';
import type { RecordingRule } from '../ports/metric-store.js';
import { metrics } from './metrics.js';
import { panelQuery, panelSources, type PanelSource } from './panel-query.js';
import { aggregatedBy, answersFrom, durationSeconds, evaluationsMetric, recordedRates, recordingRuleGroup } from './recorded-rate.js';
import type { MetricName } from './metrics.js';

const rule = (record: string, expression: string, rest: Partial<RecordingRule> = {}): RecordingRule => ({
  record,
  expression,
  intervalSeconds: 30,
  healthy: true,
  ...rest,
});
const evaluations = rule(evaluationsMetric, 'vector(1)');
const shipped = recordingRuleGroup().rules.map(({ record, expr }) => rule(record, expr));

describe('recordedRates', () => {
  it('knows sums of rates by their shape, whatever they are called', () => {
    const rates = recordedRates([rule('mine', 'sum by(a, b) ( rate( istio_requests_total[2m] ) )'), evaluations]);
    expect(rates.get('istio_requests_total')).toEqual({
      record: 'mine',
      metric: 'istio_requests_total',
      windowSeconds: 120,
      intervalSeconds: 30,
      labels: ['a', 'b'],
    });
  });

  it('knows them with their labels at the end, too', () => {
    const rates = recordedRates([rule('mine', 'sum(rate(istio_requests_total[2m])) by (a, b)'), evaluations]);
    expect(rates.get('istio_requests_total')?.labels).toEqual(['a', 'b']);
  });

  it.each([
    ['no rate', rule('r', 'sum by (a) (istio_requests_total)')],
    ['only some series', rule('r', 'sum by (a) (rate(istio_requests_total{b="c"}[1m]))')],
    ['labels taken away, not kept', rule('r', 'sum without (a) (rate(istio_requests_total[1m]))')],
    ['more than a sum', rule('r', 'sum by (a) (rate(istio_requests_total[1m])) * 60')],
    ['evaluated more seldom than its window', rule('r', 'sum by (a) (rate(istio_requests_total[1m]))', { intervalSeconds: 90 })],
    ['failing', rule('r', 'sum by (a) (rate(istio_requests_total[1m]))', { healthy: false })],
  ])('takes none that is %s', (_what, other) => {
    expect(recordedRates([other, evaluations]).size).toBe(0);
  });

  it('takes none where it is not recorded when they were evaluated', () => {
    expect(recordedRates(shipped.filter(({ record }) => record !== evaluationsMetric)).size).toBe(0);
  });
});

describe('the shipped rules', () => {
  const rates = recordedRates(shipped);
  const scope = {
    namespaces: ['shop'],
    ambientNamespaces: ['shop'],
    windowSeconds: 60,
    ambientTraffic: 'total',
    idle: false,
    operationLabel: 'request_operation',
  } as const;
  const focus = { type: 'operation', namespace: 'shop', name: 'GET /', service: 'cart' } as const;

  it.each((Object.keys(metrics) as MetricName[]).filter((name) => !name.startsWith('extension')))('answer what graphs ask: %s', (name) => {
    for (const asked of [scope, { ...scope, focus }, { ...scope, ambientTraffic: 'none' } as const]) {
      const query = metrics[name].query(asked);
      const rate = rates.get(query.metric);
      // Operations are counted for requests only, so nothing else is asked by them.
      if ('focus' in asked && query.metric !== 'istio_requests_total') continue;
      expect(rate !== undefined && answersFrom(query, rate, [])).toBe(true);
    }
  });

  it.each(Object.keys(panelSources) as PanelSource[])('answer what charts ask: %s', (source) => {
    const target = { cluster: 'east', namespace: 'shop', type: 'app', name: 'cart', version: 'v1' } as const;
    const query = panelQuery(source, 'inbound', { target, windowSeconds: 60 });
    const rate = rates.get(query.metric);
    expect(rate !== undefined && answersFrom(query, rate, [])).toBe(true);
  });

  it('do not answer what is asked by a label that they drop, or over less than they are made of', () => {
    const query = metrics.operations.query({ ...scope, operationLabel: 'my_operation' });
    const rate = rates.get(query.metric);
    if (rate === undefined) throw new Error('no rate');
    expect(answersFrom(query, rate, [])).toBe(false);
    const plain = metrics.requests.query(scope);
    expect(answersFrom(plain, rate, [{ label: 'mesh', operator: '=', value: 'a' }])).toBe(false);
    expect([30, 60, 90, 120, 3600].map((windowSeconds) => answersFrom({ ...plain, windowSeconds }, rate, []))).toEqual([
      false,
      true,
      false,
      true,
      true,
    ]);
  });
});

describe('aggregatedBy', () => {
  it.each([
    'sum(istio_requests_total)',
    'sum by (a) (istio_requests_total)',
    'sum(istio_requests_total{job="envoy"}) without (pod)',
    'sum(istio_requests_total) by(a, b)',
  ])('sees through any way to write it: %s', (expression) => {
    expect(aggregatedBy('istio_requests_total', [rule('mesh:istio_requests_total', expression)])).toBe('mesh:istio_requests_total');
  });

  it.each(['sum by (a) (rate(istio_requests_total[1m]))', 'sum by (a) (istio_requests_total) / 2', 'max by (a) (istio_requests_total)'])(
    'leaves alone what is something else: %s',
    (expression) => {
      expect(aggregatedBy('istio_requests_total', [rule('mesh:istio_requests_total', expression)])).toBeUndefined();
    },
  );

  it('names the rule that sums a counter up', () => {
    const istio = rule('workload:istio_requests_total', 'sum without(instance, pod) (istio_requests_total)');
    expect(aggregatedBy('istio_requests_total', [evaluations, istio])).toBe('workload:istio_requests_total');
    expect(aggregatedBy('istio_requests_total', shipped)).toBeUndefined();
    expect(aggregatedBy('istio_requests_total', [rule('istio_tcp', 'sum by (a) (istio_requests_total)')])).toBeUndefined();
  });
});

it.each([
  ['1m', 60],
  ['1h30m', 5400],
  ['100y', 3_153_600_000],
  ['500ms', 0.5],
  ['', undefined],
  ['0s', undefined],
  ['1 m', undefined],
  ['m', undefined],
])('durationSeconds reads %j', (text, seconds) => {
  expect(durationSeconds(text)).toBe(seconds);
});
