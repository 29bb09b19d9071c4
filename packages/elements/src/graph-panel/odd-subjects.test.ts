import type { GraphNode, MeshGraph } from '@meshlens/core';
import { expect, fixture, html } from '@open-wc/testing';
import type { MeshGraphPanel } from './mesh-graph-panel.js';
import { edge, graphOf, node } from './model/model.fixture.js';
import '../define.js';
import './mesh-graph-panel.define.js';

const hosts = Array.from({ length: 40 }, (_, at) => `host-${at}.example.com`);
const nothingFlows = { rate: 0, unit: 'requests', errors: 0, share: 0, codes: [] } as const;
const manyHosts = {
  rate: 300,
  unit: 'requests',
  errors: 0,
  share: 1,
  codes: [
    { code: '200', rate: 300, flags: [], hosts: Array.from({ length: 80 }, (_, at) => ({ name: `h${at}.example.com`, rate: 80 - at })) },
  ],
} as const;
const bytes = { rate: 2_000, unit: 'bytes', errors: 0, share: 1, codes: [{ code: '-', rate: 2_000, flags: [], hosts: [] }] } as const;

const odd: MeshGraph = graphOf({
  nodes: [
    node('loop'),
    node('plain'),
    node('many', { marks: { gateway: { kind: 'ingress', hosts: { 'edge/public': hosts } } } }),
    node('hidden', { type: 'unknown', namespace: 'unknown', cluster: 'unknown', marks: { inaccessible: true, hidden: true } }),
  ],
  edges: [
    edge('loop', 'loop'),
    edge('loop', 'plain', { traffic: nothingFlows }),
    edge('many', 'plain', { protocol: 'tcp', traffic: bytes }),
    edge('hidden', 'many'),
    edge('plain', 'many', { traffic: manyHosts }),
  ],
});

async function about(id: GraphNode['id']): Promise<(selector: string) => string> {
  const element = await fixture<MeshGraphPanel>(html`
    <mesh-graph-panel lang="en" refresh-seconds="0" .graph=${odd} .selected=${[id]}></mesh-graph-panel>
  `);
  return (selector) => element.renderRoot.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

describe('the panel of what is seldom', () => {
  it('says of a call of oneself that it is one', async () => {
    expect((await about('loop>loop'))('.ends')).to.equal('From loop shop To itself');
  });

  it('says nothing of the security of calls that never were', async () => {
    expect((await about('loop>plain'))('.security')).to.equal('');
    expect((await about('loop>loop'))('.security')).to.contain('not reported');
  });

  it('says nothing of requested hosts where there are no requests', async () => {
    expect((await about('many>plain'))('details.hosts')).to.equal('');
  });

  it('lists the hosts that most goes to, and counts the others', async () => {
    const hostsOf = (await about('plain>many'))('details.hosts');
    expect(hostsOf).to.contain('h49.example.com').and.contain('30 more').and.not.contain('h50.example.com');
  });

  it('has no heading over nothing', async () => {
    expect((await about('plain'))('.configuration')).to.equal('');
  });

  it('names some of many hosts, and unfolds the others', async () => {
    const text = await about('many');
    expect(text('.marks .muted')).to.contain('host-5.example.com').and.not.contain('host-6.example.com');
    expect(text('.marks summary')).to.equal('34 more');
    expect(text('.marks details')).to.contain('host-39.example.com');
  });

  it('names no place that nobody knows', async () => {
    expect((await about('hidden'))('.kind')).to.equal('Unknown');
    expect((await about('hidden>many'))('.ends')).to.equal('From outside your access To many shop · east');
  });
});
