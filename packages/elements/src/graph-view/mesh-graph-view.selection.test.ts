import type { MeshDataSource } from '@meshlens/core';
import { expect, fixture, html } from '@open-wc/testing';
import { eventually } from '../fixtures/eventually.js';
import { bookstore } from '../graph/fixtures/bookstore.js';
import type { MeshGraphElement } from '../graph/mesh-graph.js';
import type { MeshGraphView } from './mesh-graph-view.js';
import '../define.js';

const id = bookstore.nodes.find((node) => node.id.endsWith('/cart-v4'))?.id ?? '';
const source: Partial<MeshDataSource> = {
  namespaces: async () => ({ value: [], at: 0, problems: [] }),
  graph: async () => ({ value: bookstore, at: 0, problems: [] }),
  metrics: () => new Promise(() => undefined),
};

async function make(rest: Partial<MeshGraphView> = {}): Promise<{ view: MeshGraphView }> {
  const view = await fixture<MeshGraphView>(html`
    <mesh-graph-view lang="en" namespaces="shop" refresh-seconds="0" .source=${source}></mesh-graph-view>
  `);
  Object.assign(view, rest);
  await eventually(() => graphOf(view)?.scene, 'the graph');
  return { view };
}

const graphOf = (view: MeshGraphView): MeshGraphElement | null => view.renderRoot.querySelector('mesh-graph.main');
const menuItems = (view: MeshGraphView): HTMLElement[] => [
  ...(view.renderRoot.querySelector('mesh-menu')?.shadowRoot?.querySelectorAll<HTMLElement>('.item') ?? []),
];

describe('<mesh-graph-view> and what is selected in it', function () {
  this.timeout(30_000);

  it('hands all that is chosen to panel and state, and takes it back', async () => {
    const { view } = await make();
    const graph = graphOf(view);
    await customElements.whenDefined('mesh-graph-panel');
    const panel = view.renderRoot.querySelector('mesh-graph-panel');
    const other = bookstore.nodes.find((node) => node.id !== id)?.id ?? '';
    const rows = [other, id].map((each) => graph?.renderRoot.querySelector(`.row[data-id="${each}"]`));
    for (const row of rows) row?.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }));
    await eventually(() => panel?.subject.kind === 'several', 'the comparison');
    expect(view.state).to.deep.include({ selection: { kind: 'node', id }, alsoSelected: [other] });
    const { view: second } = await make({ state: view.state });
    expect(graphOf(second)?.selection).to.deep.equal([other, id]);
    panel?.dispatchEvent(new CustomEvent('mesh-select', { detail: { kind: 'node', id }, bubbles: true }));
    await eventually(() => panel?.subject.kind === 'node', 'the node');
    expect(graph?.selection).to.deep.equal([id]);
    expect(view.state.alsoSelected).to.equal(undefined);
  });

  it('rings what a trace passed, says so, and ends that on request', async () => {
    const { view } = await make();
    await customElements.whenDefined('mesh-graph-panel');
    const ids = [bookstore.nodes[0]?.id ?? ''];
    const detail = { trace: { traceId: 't', operation: 'GET /cart' }, ids };
    view.renderRoot.querySelector('mesh-graph-panel')?.dispatchEvent(new CustomEvent('mesh-trace-show', { detail, bubbles: true }));
    await eventually(() => view.renderRoot.querySelector('.traced')?.textContent?.includes('GET /cart'));
    expect(graphOf(view)?.found).to.deep.equal(ids);
    view.renderRoot.querySelector<HTMLElement>('.traced button')?.click();
    await eventually(() => view.renderRoot.querySelector('.traced') === null);
    expect(graphOf(view)?.found).to.deep.equal([]);
  });

  it('tells of the calls between closed boxes, in the panel and in their menu', async () => {
    const { view } = await make();
    const boxes = bookstore.boxes.filter(({ type }) => type === 'namespace').map((box) => box.id);
    view.change({ collapsed: boxes });
    const summed = (): string | undefined =>
      graphOf(view)?.drawnGraph?.edges.find(({ source, target }) => boxes.includes(source) && boxes.includes(target))?.id;
    await eventually(summed, 'a call between boxes');
    const detail = { kind: 'edge', id: summed() } as const;
    graphOf(view)?.dispatchEvent(new CustomEvent('mesh-select', { detail, bubbles: true }));
    await customElements.whenDefined('mesh-graph-panel');
    const panel = view.renderRoot.querySelector('mesh-graph-panel');
    await eventually(() => panel?.subject.kind === 'edge', 'the call');
    await panel?.updateComplete;
    const ends = [...(panel?.renderRoot.querySelectorAll('.ends dd button') ?? [])].map((end) => end.textContent.trim());
    const drawn = graphOf(view)?.drawnGraph?.edges.find((edge) => edge.id === detail.id);
    const names = [drawn?.source, drawn?.target].map((end) => bookstore.boxes.find((box) => box.id === end)?.namespace);
    expect(ends).to.deep.equal(names);
    graphOf(view)?.dispatchEvent(new CustomEvent('mesh-context', { detail: { ...detail, x: 9, y: 9 }, bubbles: true }));
    await eventually(() => menuItems(view).length > 0, 'the menu');
    expect(menuItems(view)[0]?.textContent).to.contain(names[0]);
  });

  it('opens and closes boxes from their menus', async () => {
    const { view } = await make();
    const { id } = bookstore.boxes.find(({ type }) => type === 'namespace') ?? { id: '' };
    view.change({ collapsed: [id] });
    const isClosed = (): boolean => graphOf(view)?.drawnGraph?.nodes.some((node) => node.id === id) ?? false;
    for (const [item, closed] of [
      ['Open this box', false],
      ['Close this box', true],
    ] as const) {
      await eventually(() => isClosed() !== closed, item);
      graphOf(view)?.dispatchEvent(new CustomEvent('mesh-context', { detail: { kind: 'box', id, x: 9, y: 9 }, bubbles: true }));
      await eventually(() => menuItems(view)[0]?.textContent.trim() === item, item);
      menuItems(view)[0]?.click();
      await eventually(() => isClosed() === closed, item);
      expect(view.state.collapsed).to.deep.equal(closed ? [id] : []);
    }
  });

  it('hands the links and addresses of the host to its panel, and survives their mistakes', async () => {
    const { view } = await make({
      links: (subject) => [{ label: `Dashboard of ${subject.kind}`, href: '/d' }],
      hrefOf: (to) => (to.kind === 'namespace' ? `/ns/${to.name}` : undefined),
    });
    await customElements.whenDefined('mesh-graph-panel');
    const panel = view.renderRoot.querySelector('mesh-graph-panel');
    const link = (href: string): string | undefined => panel?.renderRoot.querySelector(`a[href="${href}"]`)?.textContent.trim();
    await eventually(() => link('/d') === 'Dashboard of mesh', 'the link');
    const before = window.onerror;
    window.onerror = () => true;
    view.links = () => {
      throw new Error('host');
    };
    await eventually(() => link('/d') === undefined, 'no link');
    expect(panel?.renderRoot.querySelector('h2')).to.not.equal(null);
    window.onerror = before;
  });
});
