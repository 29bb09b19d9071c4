import type { Capabilities, CapabilityGap, GapEffect } from '@meshlens/core';
import { expect } from '@open-wc/testing';
import { offerOf } from './offer.js';

const store = (name: string): Capabilities['stores'][number] => ({ name, recordedRates: false });
const gap = (source: string, subject: string, affects: readonly GapEffect[], certain = true): CapabilityGap => ({
  source,
  code: 'metric-missing',
  subject,
  certain,
  affects,
  remedy: 'keep-metric',
});
const capabilities = (gaps: readonly CapabilityGap[], rest: Partial<Capabilities> = {}): Capabilities => ({
  clusters: ['east'],
  members: [],
  kubernetes: [],
  metrics: true,
  traces: false,
  logs: false,
  demo: false,
  stores: [store('a')],
  istio: [],
  durations: [],
  gaps,
  ...rest,
});
const bytes = (source: string): CapabilityGap[] => [gap(source, 'one', ['throughput']), gap(source, 'two', ['throughput'])];

describe('offerOf', () => {
  it('offers all that is not known to be missing', () => {
    expect(offerOf(undefined)).to.deep.equal({ unavailable: new Set(), ambient: true });
    expect(offerOf(capabilities([]))).to.deep.equal({ unavailable: new Set(), ambient: true });
    expect(offerOf(capabilities([gap('metrics/a', 'one', ['throughput'])])).unavailable.size).to.equal(0);
    const unsure = bytes('metrics/a').map((each) => ({ ...each, certain: false }));
    expect(offerOf(capabilities(unsure)).unavailable.size).to.equal(0);
  });

  it('leaves out what every store lacks', () => {
    const time = [gap('metrics/a', 'one', ['response-time-average']), gap('metrics/a', 'two', ['response-time-percentiles'])];
    expect([...offerOf(capabilities([...time, ...bytes('metrics/a')])).unavailable]).to.deep.equal(['responseTime', 'throughput']);
    expect(offerOf(capabilities(bytes('metrics/a'), { stores: [store('a'), store('b')] })).unavailable.size).to.equal(0);
  });

  it('leaves out waypoints where it is certain that nothing is ambient', () => {
    expect(offerOf(capabilities([], { ambient: false })).ambient).to.equal(false);
  });
});
