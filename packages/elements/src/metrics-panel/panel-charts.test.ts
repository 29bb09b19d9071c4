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
    expect(shown(...requests)).to.deep.equal({ requests: ['All', 'Errors'] });
    expect(shown(...requests, line('requests', '503', 0, 1))).to.deep.equal({ requests: ['All', 'Errors'], codes: ['200', '503'] });
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
