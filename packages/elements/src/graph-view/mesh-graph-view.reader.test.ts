import { type GraphQuery, type MeshDataSource, type MeshGraph } from '@meshlens/core';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { eventually } from '../fixtures/eventually.js';
import type { StateChangeDetail } from '../events.js';
import { bookstore } from '../graph/fixtures/bookstore.js';
import type { MeshGraphElement } from '../graph/mesh-graph.js';
import type { MeshGraphView } from './mesh-graph-view.js';
import type { GraphViewState } from './state/graph-view-state.js';
import '../define.js';

const cart = bookstore.nodes.find(({ id }) => id.endsWith('/cart-v4'));
const id = cart?.id ?? '';

class Fake {
  readonly asked: GraphQuery[] = [];
  value: MeshGraph = bookstore;
  readonly source: Partial<MeshDataSource> = {
    namespaces: async () => ({ value: [], at: 0, problems: [] }),
    graph: async (query) => {
      this.asked.push(query);
      return { value: this.value, at: 0, problems: [] };
    },
    metrics: () => new Promise(() => undefined),
  };
}

async function make(rest: Partial<MeshGraphView> = {}, fake = new Fake()): Promise<{ view: MeshGraphView; fake: Fake }> {
  const view = await fixture<MeshGraphView>(html`
    <mesh-graph-view lang="en" namespaces="shop" refresh-seconds="0" .source=${fake.source}></mesh-graph-view>
  `);
  Object.assign(view, rest);
  await eventually(() => graphOf(view)?.scene, 'the graph');
  return { view, fake };
}

const graphOf = (view: MeshGraphView): MeshGraphElement | null => view.renderRoot.querySelector('mesh-graph.main');
const drawnIds = (view: MeshGraphView): string[] => graphOf(view)?.graph?.nodes.map((node) => node.id) ?? [];
const menuItems = (view: MeshGraphView): HTMLElement[] => [
  ...(view.renderRoot.querySelector('mesh-menu')?.shadowRoot?.querySelectorAll<HTMLElement>('.item') ?? []),
];
const pick = async (view: MeshGraphView, label: string): Promise<void> => {
  const found = (): HTMLElement | undefined => menuItems(view).find(({ textContent }) => textContent.trim() === label);
  await eventually(found, label);
  found()?.click();
  await view.updateComplete;
};
const openMenu = async (view: MeshGraphView, node = id): Promise<void> => {
  await graphOf(view)?.goTo(node);
  await sendKeys({ press: 'Shift+F10' });
  await eventually(() => menuItems(view).length > 0, 'the menu');
};

describe('<mesh-graph-view> in the hands of a reader', function () {
  this.timeout(30_000);

  it('goes into a node by Enter and back by the trail, asking anew each time', async () => {
    const { view, fake } = await make();
    await graphOf(view)?.goTo(id);
    await sendKeys({ press: 'Enter' });
    await eventually(() => fake.asked.length === 2, 'the question');
    expect(fake.asked[1]?.focus).to.deep.include({ namespace: cart?.namespace, cluster: cart?.cluster });
    expect(view.renderRoot.querySelector('.trail [aria-current]')?.textContent).to.contain(cart?.namespace ?? '?');
    view.renderRoot.querySelector<HTMLElement>('.trail button[aria-label="Back"]')?.click();
    await eventually(() => fake.asked.length === 3, 'the question');
    expect(fake.asked[2]).not.to.have.property('focus');
    expect(view.renderRoot.querySelector('.trail')).to.equal(null);
  });

  it('opens details of the node that the graph is about already', async () => {
    const { view } = await make();
    const navigated: unknown[] = [];
    view.addEventListener('mesh-navigate', (event) => navigated.push((event as CustomEvent).detail));
    for (let times = 0; times < 2; times++) {
      await graphOf(view)?.goTo(id);
      await sendKeys({ press: 'Enter' });
      await view.updateComplete;
    }
    expect(navigated).to.deep.equal([{ kind: 'node', id }]);
  });

  it('hides from the menu, undoes and does again, all by keyboard', async () => {
    const { view } = await make();
    await openMenu(view);
    expect(menuItems(view)[0]).to.equal(view.renderRoot.querySelector('mesh-menu')?.shadowRoot?.activeElement);
    await sendKeys({ type: 'h' });
    await sendKeys({ press: 'Enter' });
    await eventually(() => drawnIds(view).length > 0 && !drawnIds(view).includes(id), 'the node to go');
    expect(view.state.hiddenNodes).to.deep.equal([id]);
    const rest = drawnIds(view)[0] ?? '';
    await graphOf(view)?.goTo(rest);
    await sendKeys({ press: 'Control+z' });
    await eventually(() => drawnIds(view).includes(id), 'the node to come back');
    await graphOf(view)?.goTo(id);
    await sendKeys({ press: 'Control+y' });
    await eventually(() => !drawnIds(view).includes(id), 'the node to go again');
  });

  it('shows a node with its neighbours, and only one namespace', async () => {
    const { view, fake } = await make();
    await openMenu(view);
    await pick(view, 'Show only its neighbours');
    await eventually(() => drawnIds(view).length < bookstore.nodes.length);
    expect(view.state.around).to.equal(id);
    await openMenu(view);
    await pick(view, `Show only namespace ${cart?.namespace}`);
    await eventually(() => fake.asked.length === 2);
    expect(fake.asked[1]?.namespaces).to.deep.equal([cart?.namespace]);
  });

  it('says when all is hidden, and leads back', async () => {
    const { view } = await make();
    view.state = { ...view.state, hide: 'name != NaN' };
    await eventually(() => view.renderRoot.querySelector('mesh-notice')?.heading === 'Everything is hidden');
    [...view.renderRoot.querySelectorAll<HTMLElement>('mesh-notice button')].at(-1)?.click();
    await eventually(() => drawnIds(view).length === bookstore.nodes.length);
  });

  it('finds, asks for what the expression needs, and walks through the matches', async () => {
    const { view, fake } = await make();
    await graphOf(view)?.goTo(id);
    await sendKeys({ press: '/' });
    await sendKeys({ type: 'rt > 1 OR namespace = checkout' });
    await eventually(() => (graphOf(view)?.found.length ?? 0) > 1, 'the matches');
    await eventually(() => fake.asked.at(-1)?.features?.includes('responseTime'), 'the question');
    await sendKeys({ press: 'Enter' });
    await eventually(() => view.state.selection?.id === graphOf(view)?.found[0], 'the first match');
    await sendKeys({ press: 'Shift+Enter' });
    await eventually(() => view.state.selection?.id === graphOf(view)?.found.at(-1), 'the last match');
  });

  it('lets the host name, mark, and add to the menus, and survives its mistakes', async () => {
    const reported: unknown[] = [];
    const hear = (event: ErrorEvent): void => {
      reported.push(event.error);
      event.preventDefault();
    };
    const { onerror } = window;
    window.onerror = () => true;
    window.addEventListener('error', hear);
    const ran: string[] = [];
    const { view } = await make({
      nodeLabel: (node) => (node.id === id ? 'Basket' : undefined),
      decorate: () => {
        throw new Error('host');
      },
      menuItems: (target) => [
        { id: 'owner', label: 'Page the owner', run: () => ran.push(target.kind) },
        { id: 'evil', label: 'Evil', href: 'javascript:alert(1)' },
        { id: 'docs', label: 'Runbook', href: '/runbooks/cart' },
      ],
    });
    await eventually(() => graphOf(view)?.annotations.labels?.get(id) === 'Basket');
    expect(reported.map((error) => (error as Error).message)).to.deep.equal(['host']);
    await openMenu(view);
    const items = menuItems(view);
    expect(items.find(({ textContent }) => textContent.trim() === 'Evil')?.tagName).to.equal('BUTTON');
    expect(items.find(({ textContent }) => textContent.trim() === 'Runbook')?.getAttribute('href')).to.equal('/runbooks/cart');
    await pick(view, 'Page the owner');
    expect(ran).to.deep.equal(['node']);
    window.removeEventListener('error', hear);
    window.onerror = onerror;
  });

  it('gives all of its state to the host, and takes it back', async () => {
    const { view } = await make();
    const told: GraphViewState[] = [];
    view.addEventListener('mesh-state-change', (event) => told.push((event as CustomEvent<StateChangeDetail>).detail.state));
    graphOf(view)?.dispatchEvent(new CustomEvent('mesh-select', { detail: { kind: 'node', id }, bubbles: true }));
    await openMenu(view);
    await pick(view, 'Show only its neighbours');
    const state = JSON.parse(JSON.stringify(told.at(-1))) as GraphViewState;
    expect(state).to.deep.include({ around: id, selection: { kind: 'node', id } });
    const { view: other } = await make({ state });
    await eventually(() => drawnIds(other).length === drawnIds(view).length);
    expect(other.state).to.deep.equal(state);
  });

  it('keeps its state in the address, and follows Back', async () => {
    const before = location.href;
    history.replaceState(null, '', '#tab=mesh&m.find=namespace%20=%20checkout');
    const fake = new Fake();
    const view = await fixture<MeshGraphView>(html`
      <mesh-graph-view lang="en" url-key="m" refresh-seconds="0" .source=${fake.source}></mesh-graph-view>
    `);
    expect(view.state.find).to.equal('namespace = checkout');
    view.namespaces = ['shop'];
    await eventually(() => graphOf(view)?.scene, 'the graph');
    await graphOf(view)?.goTo(id);
    await sendKeys({ press: 'Enter' });
    await eventually(() => location.hash.includes('m.trail='), 'the address');
    expect(location.hash).to.contain('tab=mesh').and.contain('m.find=namespace');
    history.back();
    await eventually(() => view.state.trail.length === 0, 'the way back');
    location.hash = '#elsewhere';
    await eventually(() => location.hash === '#elsewhere');
    expect(view.state.find).to.equal('namespace = checkout');
    view.remove();
    history.replaceState(null, '', before);
  });

  it('goes to a node by a part of its name', async () => {
    const { view } = await make();
    const goTo = view.renderRoot.querySelector('mesh-go-to');
    goTo?.shadowRoot?.querySelector<HTMLElement>('#button')?.click();
    await eventually(() => goTo?.shadowRoot?.activeElement?.matches('input'));
    await sendKeys({ type: 'cart' });
    await eventually(() => goTo?.shadowRoot?.querySelector('.option.active .text')?.textContent?.startsWith('cart'));
    await expect(view).to.be.accessible();
    await sendKeys({ press: 'Enter' });
    await eventually(() => view.state.selection?.id.includes('cart'), 'the selection');
    await eventually(() => graphOf(view)?.shadowRoot?.activeElement, 'the focus');
  });
});
