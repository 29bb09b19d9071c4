import type { Health, MeshGraph } from '@meshlens/core';
import { expect, fixture, html } from '@open-wc/testing';
import { eventually } from '../fixtures/eventually.js';
import { shop } from './model/model.fixture.js';
import type { MeshGraphPanel } from './mesh-graph-panel.js';
import '../define.js';
import './mesh-graph-panel.define.js';

async function panelWith(health: Health, lang = 'en'): Promise<MeshGraphPanel> {
  const [first, ...others] = shop.nodes;
  if (first === undefined) throw new Error('the fixture has no nodes');
  const graph: MeshGraph = { ...shop, nodes: [{ ...first, health }, ...others] };
  return fixture<MeshGraphPanel>(html`
    <mesh-graph-panel lang=${lang} refresh-seconds="0" .graph=${graph} .selected=${[first.id]}></mesh-graph-panel>
  `);
}

function healthText(element: MeshGraphPanel): string {
  const texts = [...element.renderRoot.querySelectorAll('.health, .reasons li')].map(({ textContent }) => textContent);
  return texts.join(' | ').replace(/\s+/g, ' ');
}

const amiss: Health = {
  status: 'failure',
  reasons: [
    { kind: 'traffic', direction: 'inbound', protocol: 'http', code: '5XX', ratio: 0.25, threshold: 0.1, status: 'failure' },
    { kind: 'replicas', workload: 'web-v1', available: 1, desired: 3, status: 'degraded' },
    { kind: 'proxies', workload: 'web-v1', available: 2, desired: 3, status: 'degraded' },
  ],
};

describe('the health of what is selected', () => {
  it('is told with what failed over which limit, and which pods and proxies are missing', async () => {
    const text = healthText(await panelWith(amiss));
    expect(text).to.contain('Failing');
    expect(text).to.contain('25% of inbound HTTP requests fail (5XX)').and.contain('From 10% this counts as failing.');
    expect(text).to.contain('web-v1: 1 of 3 pods are available');
    expect(text).to.contain('web-v1: 2 of 3 proxies are in sync');
  });

  it('is told in Japanese as well', async () => {
    const element = await panelWith(amiss, 'ja');
    await eventually(() => healthText(element).includes('web-v1: プロキシ 3 個中 2 個が同期済み'));
  });

  it('is one word where nothing is amiss', async () => {
    expect(healthText(await panelWith({ status: 'healthy', reasons: [] })).trim()).to.equal('Healthy');
  });
});
