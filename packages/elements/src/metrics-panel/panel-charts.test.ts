import type { MetricSeries } from '@meshlens/core';
import { expect } from '@open-wc/testing';
import { en } from '../i18n/en.js';
import { panelCharts } from './panel-charts.js';

const line = (metric: MetricSeries['metric'], label: string, ...values: (number | null)[]): MetricSeries => ({ metric, label, values });
const shown = (...lines: MetricSeries[]): Record<string, string[]> =>
  Object.fromEntries(panelCharts(lines, en.metrics).map(({ name, series }) => [name, series.map(({ label }) => label)]));

describe('panelCharts', () => {
  it('puts totals and errors on one chart, and codes on another where there are several', () => {
    const requests = [line('requests', '', 2, 3), line('errors', '', 0, 1), line('requests', '200', 2, 2)];
    expect(shown(...requests)).to.deep.include({ requests: ['All', 'Errors'] });
    expect(shown(...requests)).not.to.have.property('codes');
    expect(shown(...requests, line('requests', '503', 0, 1))).to.deep.include({ codes: ['200', '503'] });
  });

  it('charts the share of errors where there are any, with each limit once', () => {
    const lines = [line('requests', '', 4, 0, null, 10), line('errors', '', 1, 0, null, 0)];
    const limit = { direction: 'inbound', ratio: 0.1, status: 'failure' } as const;
    const share = panelCharts(lines, en.metrics, [limit, limit]).find(({ name }) => name === 'errorShare');
    expect(share?.series[0]?.values).to.deep.equal([0.25, null, null, 0]);
    expect(share?.thresholds).to.deep.equal([{ value: 0.1, status: 'failure', label: 'Failing from' }]);
    expect(panelCharts([line('requests', '', 4), line('errors', '', 0)], en.metrics).map(({ name }) => name)).to.deep.equal(['requests']);
  });

  it('charts only what has data', () => {
    expect(shown(line('tcpSent', '', 0, 0), line('tcpReceived', '', null, null))).to.deep.equal({});
    expect(shown(line('tcpSent', '', 0, 5), line('tcpReceived', '', 0, 0))).to.deep.equal({ tcp: ['Sent', 'Received'] });
  });

  it('shows that requests stopped, since that is news', () => {
    expect(shown(line('requests', '', 0, 0))).to.deep.equal({ requests: ['All'] });
  });

  it('names percentiles and the average', () => {
    expect(shown(line('duration', 'avg', 5), line('duration', 'p99', 9))).to.deep.equal({ duration: ['average', 'p99'] });
  });
});
