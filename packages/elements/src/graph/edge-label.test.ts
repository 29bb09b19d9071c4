import type { GraphEdge } from '@meshlens/core';
import { expect } from '@open-wc/testing';
import { edgeLabel } from './edge-label.js';
import { en } from './words/en.js';

const wording = { words: en, language: 'en', timeStatistic: 'p95', throughputPart: 'total' } as const;
const edge: GraphEdge = {
  id: 'e',
  source: 'a',
  target: 'b',
  protocol: 'http',
  traffic: { rate: 8, unit: 'requests', errors: 2, share: 0.25, codes: [] },
  responseTime: { avg: 12, p95: 40 },
  throughput: { request: 1_000, response: 500 },
};

describe('edgeLabel', () => {
  it('says what was chosen, in a set order', () => {
    expect(edgeLabel(edge, [], wording)).to.equal('');
    expect(edgeLabel(edge, ['responseTime', 'rate'], wording)).to.equal('8 req/s\n25% errors\n40 ms');
    expect(edgeLabel(edge, ['throughput', 'distribution'], wording)).to.equal('25%\n1.5 kB/s');
  });

  it('says the response time and the bytes that are asked for', () => {
    const time = (timeStatistic: 'avg' | 'p50' | 'p95'): string => edgeLabel(edge, ['responseTime'], { ...wording, timeStatistic });
    expect([time('avg'), time('p95'), time('p50')]).to.deep.equal(['12 ms', '40 ms', '']);
    const bytes = (throughputPart: 'request' | 'response'): string => edgeLabel(edge, ['throughput'], { ...wording, throughputPart });
    expect([bytes('request'), bytes('response')]).to.deep.equal(['1 kB/s', '500 B/s']);
  });

  it('leaves out what is not known or says nothing', () => {
    const plain: GraphEdge = { ...edge, traffic: { ...edge.traffic, share: 1, errors: 0 }, responseTime: {}, throughput: {} };
    expect(edgeLabel(plain, ['distribution', 'responseTime', 'throughput'], wording)).to.equal('');
    expect(edgeLabel({ ...edge, traffic: { ...edge.traffic, rate: 0 } }, ['rate'], wording)).to.equal('');
  });
});
