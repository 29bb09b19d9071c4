import type { GraphNode, HealthReason, MeshGraph } from '@meshlens/core';
import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { en as graphWords } from '../graph/words/en.js';
import { en as words } from '../i18n/en.js';
import { renderSummary } from './render-summary.js';

const traffic = (code: string): HealthReason => ({
  kind: 'traffic',
  direction: 'inbound',
  protocol: 'http',
  code,
  ratio: 0.12,
  threshold: 0.1,
  status: 'degraded',
});

const node = (id: string, rest: Partial<GraphNode> = {}): GraphNode => ({
  id,
  type: 'app',
  cluster: 'east',
  namespace: 'shop',
  app: id,
  destServices: [],
  traffic: [],
  marks: {},
  ...rest,
});

const graph: MeshGraph = {
  type: 'app',
  at: 0,
  windowSeconds: 60,
  namespaces: ['shop'],
  boxes: [],
  nodes: [
    node('cart', {
      version: 'v2',
      health: {
        status: 'degraded',
        reasons: [
          ...['5XX', '-', '[1-9]|1[0-6]'].map(traffic),
          { kind: 'replicas', workload: 'cart-v2', available: 1, desired: 3, status: 'degraded' },
        ],
      },
    }),
    node('unnamed', { type: 'unknown', cluster: 'unknown' }),
  ],
  edges: [
    {
      id: 'edge',
      source: 'unnamed',
      target: 'cart',
      protocol: 'http',
      traffic: { rate: 20, unit: 'requests', errors: 1, share: 0.5, codes: [] },
      responseTime: { avg: 1500 },
      mtls: 1,
    },
  ],
};

function shown(kind: 'node' | 'edge', id: string): string {
  const host = document.createElement('div');
  const summary = renderSummary(graph, { kind, id }, { words, graphWords, language: 'en' });
  if (!summary) return '';
  render(summary, host);
  return host.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

describe('renderSummary', () => {
  it('names a node and says why its health is not good', () => {
    const text = shown('node', 'cart');
    expect(text).to.contain('App · shop · east cart v2 Degraded');
    expect(text).to.contain('12% of inbound HTTP requests fail (5XX)').and.contain('fail (no response)').and.not.contain('[1-9]');
    expect(text).to.contain('cart-v2: 1 of 3 pods are available');
  });

  it('does not name what telemetry does not', () => {
    expect(shown('node', 'unnamed')).to.contain('Unknown · shop').and.not.contain('shop · unknown');
  });

  it('tells of an edge what is known', () => {
    const text = shown('edge', 'edge');
    expect(text).to.contain('Traffic · HTTP').and.contain('cart v2');
    for (const value of ['20 req/s', '5%', '50%', '1.5 s', '100%']) expect(text).to.contain(value);
  });

  it('shows nothing of what is gone', () => {
    expect(shown('node', 'gone') + shown('edge', 'gone')).to.equal('');
  });
});
