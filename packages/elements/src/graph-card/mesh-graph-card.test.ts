import type { GraphQuery, MeshDataSource, MeshGraph } from '@meshlens/core';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { eventually } from '../fixtures/eventually.js';
import { bookstore } from '../graph/fixtures/bookstore.js';
import type { MeshGraphCard } from './mesh-graph-card.js';
import './mesh-graph-card.define.js';

class Fake {
  readonly asked: GraphQuery[] = [];
  value: MeshGraph = bookstore;
  failure: Error | undefined;
  readonly source: Partial<MeshDataSource> = {
    graph: async (query) => {
      this.asked.push(query);
      if (this.failure) throw this.failure;
      return { value: this.value, at: 0, problems: [] };
    },
  };
}

async function make(fake: Fake, rest: Partial<MeshGraphCard> = {}): Promise<MeshGraphCard> {
  const card = await fixture<MeshGraphCard>(html`
    <mesh-graph-card lang="en" type="app" namespace="checkout" name="orders" version="v2" refresh-seconds="0" .source=${fake.source}>
    </mesh-graph-card>
  `);
  Object.assign(card, rest);
  return card;
}

const graphIn = (card: MeshGraphCard) => card.renderRoot.querySelector('mesh-graph');

describe('<mesh-graph-card>', () => {
  it('asks for the graph of what it is about, draws it, and tells where the reader wants to go', async () => {
    const fake = new Fake();
    const card = await make(fake);
    await eventually(() => graphIn(card)?.scene, 'the graph');
    const focus = { type: 'app', namespace: 'checkout', name: 'orders', version: 'v2' };
    expect(fake.asked[0]).to.deep.include({ focus, windowSeconds: 300 });
    expect(fake.asked[0]?.features).to.include('security');
    const id = bookstore.nodes[0]?.id ?? '';
    await graphIn(card)?.goTo(id);
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const { detail } = await oneEvent<CustomEvent<{ id: string }>>(card, 'mesh-navigate');
    expect(card.graph?.nodes.some((node) => node.id === detail.id)).to.equal(true);
    await expect(card).to.be.accessible();
  });

  it('leads to the whole graph, by an address or by an event', async () => {
    const card = await make(new Fake());
    await card.updateComplete;
    setTimeout(() => card.renderRoot.querySelector<HTMLElement>('header button')?.click());
    const { detail } = await oneEvent<CustomEvent<unknown>>(card, 'mesh-open-graph');
    expect(detail).to.deep.equal({ focus: card.focusOn });
    card.href = '/mesh?app=orders';
    await card.updateComplete;
    expect(card.renderRoot.querySelector('header a')?.getAttribute('href')).to.equal('/mesh?app=orders');
    card.href = 'javascript:alert(1)';
    await card.updateComplete;
    expect(card.renderRoot.querySelector('header a')).to.equal(null);
  });

  it('says what is missing: a name, traffic, an answer', async () => {
    const heading = (card: MeshGraphCard): string | undefined => card.renderRoot.querySelector('mesh-notice')?.heading;
    const fake = new Fake();
    const nameless = await make(fake, { name: '' });
    await eventually(() => heading(nameless) === 'Nothing is named');
    fake.value = { ...bookstore, nodes: [], edges: [], boxes: [] };
    const silent = await make(fake);
    await eventually(() => heading(silent)?.startsWith('No traffic'));
    fake.failure = new Error('broken');
    const broken = await make(fake);
    await eventually(() => heading(broken) === 'Something went wrong in this page');
    fake.failure = undefined;
    broken.renderRoot.querySelector<HTMLElement>('mesh-notice button')?.click();
    await eventually(() => heading(broken)?.startsWith('No traffic'));
  });
});
