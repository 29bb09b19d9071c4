import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { tokens } from '../tokens/tokens.js';
import { bookstore, canvases, count, drawn, entry, nodeId, orders, picture, selections, until } from './fixtures/drawn.js';
import './mesh-graph.define.js';
import type { MeshGraphElement } from './mesh-graph.js';

describe('mesh-graph', () => {
  before(() => setViewport({ width: 1000, height: 700 }));
  beforeEach(() => sendMouse({ type: 'move', position: [1, 1] }));
  afterEach(() => emulateMedia({ colorScheme: 'light' }));

  it('marks findings on the nodes that they belong to, in the picture and in words', async () => {
    const element = await drawn();
    const before = picture(element);
    const found = bookstore.nodes.find(({ id }) => id === orders);
    element.findings = [
      {
        code: 'KIA1101',
        codes: ['KIA1101'],
        severity: 'error',
        ref: {
          cluster: found?.cluster ?? '',
          group: 'apps',
          kind: 'Deployment',
          namespace: found?.namespace ?? '',
          name: found?.workload ?? '',
        },
        path: '',
        params: {},
        related: [],
      },
    ];
    await until(() => picture(element) !== before);
    expect(entry(element, orders).textContent).to.contain('configuration findings: 1, worst: Errors');
    element.findings = [];
    await until(() => picture(element) === before);
  });

  it('draws health and protocols in the colours of the tokens', async () => {
    const element = await drawn();
    for (const name of [
      'health-failure',
      'health-degraded',
      'health-not-ready',
      'protocol-http',
      'protocol-grpc',
      'protocol-tcp',
    ] as const) {
      expect(count(element, tokens[name].light), name).to.be.greaterThan(20);
    }
  });

  it('draws again in the colours of another theme', async () => {
    const page = await fixture<HTMLElement>(
      html`<div .style=${'color-scheme: light dark'}><mesh-graph .graph=${bookstore}></mesh-graph></div>`,
    );
    const element = page.querySelector('mesh-graph');
    if (!element) throw new Error('no element');
    await until(() => count(element, tokens['health-failure'].light) > 50);
    await emulateMedia({ colorScheme: 'dark' });
    await until(() => count(element, tokens['health-failure'].dark ?? '') > 50);
    await until(() => count(element, tokens['health-failure'].light) === 0);
  });

  it('is accessible, with every node and call in its list', async () => {
    const element = await drawn();
    const rows = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])];
    expect(rows.length).to.equal(bookstore.boxes.length + bookstore.nodes.length + 2 * bookstore.edges.length);
    expect(entry(element, orders).textContent?.trim()).to.equal('orders v6, Workload, checkout, Failing');
    await expect(element).to.be.accessible();
  });

  it('is walked and selected in by keyboard', async () => {
    const element = await drawn();
    const seen = selections(element);
    entry(element, nodeId('cart-v4')).focus();
    for (const press of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowRight']) await sendKeys({ press });
    expect((element.shadowRoot?.activeElement as HTMLElement).dataset.id).to.equal(orders);
    await sendKeys({ press: 'Space' });
    expect(seen).to.deep.equal([{ kind: 'node', id: orders }]);
    expect(element.selected).to.equal(orders);
    const navigated = oneEvent(element, 'mesh-navigate');
    await sendKeys({ press: 'Enter' });
    expect((await navigated).detail).to.deep.equal({ kind: 'node', id: orders });
    await sendKeys({ press: 'Escape' });
    expect(seen.at(-1)).to.deep.equal({ kind: 'none', id: undefined });
    expect(seen.length).to.equal(2);
  });

  it('is shown as a tree and as a table to everybody who wants that, with one selection', async () => {
    const element = await drawn();
    const seen = selections(element);
    const show = async (nth: number): Promise<void> => {
      element.shadowRoot?.querySelectorAll<HTMLElement>('.views button')[nth]?.click();
      await element.updateComplete;
    };
    await show(1);
    expect(element.view).to.equal('tree');
    expect(entry(element, orders).getBoundingClientRect().height).to.be.greaterThan(20);
    entry(element, orders).click();
    expect(seen).to.deep.equal([{ kind: 'node', id: orders }]);
    await element.updateComplete;
    await expect(element).to.be.accessible();
    await show(2);
    expect(element.shadowRoot?.querySelector('[role="tree"]'), 'told once').to.equal(null);
    await element.goTo(orders);
    const first = element.graph?.edges.find(({ id }) => id === (element.shadowRoot?.activeElement as HTMLElement).dataset.id);
    expect([first?.source, first?.target]).to.include(orders);
    const rows = (): HTMLElement[] => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.twin-table tbody tr') ?? [])];
    expect(rows().length).to.equal(bookstore.edges.length);
    expect(rows()[0]?.textContent).to.contain('Failing');
    element.shadowRoot?.querySelectorAll<HTMLElement>('.sort')[3]?.click();
    await element.updateComplete;
    expect(rows()[0]?.textContent).to.contain('B/s');
    rows()[0]?.querySelector('button')?.click();
    expect(seen.at(-1)?.kind).to.equal('edge');
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });

  it('tells a refresh in words once it is drawn, and at once where only words are seen', async () => {
    const element = await drawn();
    const text = (): string | undefined => entry(element, orders).textContent?.trim();
    const healthy = { health: { status: 'healthy', reasons: [] } } as const;
    element.graph = { ...bookstore, nodes: bookstore.nodes.map((node) => ({ ...node, ...healthy })) };
    await element.updateComplete;
    expect(text()).to.equal('orders v6, Workload, checkout, Healthy');
    element.view = 'tree';
    element.graph = bookstore;
    await element.updateComplete;
    expect(text()).to.equal('orders v6, Workload, checkout, Failing');
  });

  it('tells all that is chosen, and adds by Ctrl', async () => {
    const element = await drawn();
    const [one, other] = [entry(element, orders), entry(element, nodeId('cart-v4'))];
    one.click();
    other.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }));
    await element.updateComplete;
    expect(element.selection).to.deep.equal([orders, nodeId('cart-v4')]);
    expect([one, other].map(({ ariaSelected }) => ariaSelected)).to.deep.equal(['true', 'true']);
  });

  it('rings what was found', async () => {
    const element = await drawn();
    const before = count(element, tokens['color-found'].light);
    element.found = [orders, 'nothing of this name'];
    await until(() => count(element, tokens['color-found'].light) > before + 50);
    element.found = [];
    await until(() => count(element, tokens['color-found'].light) === before);
  });

  it('fades what has nothing to do with the selection, and brings it back', async () => {
    const element = await drawn();
    const before = count(element, tokens['protocol-tcp'].light);
    element.selected = nodeId('fraud-check-v1');
    await until(() => count(element, tokens['protocol-tcp'].light) < before / 2);
    element.selected = undefined;
    await until(() => count(element, tokens['protocol-tcp'].light) > before * 0.9);
  });

  it('moves nothing at a refresh, though what it says changed', async () => {
    const element = await drawn();
    const before = [...element.positions];
    const view = element.viewport;
    const failing = count(element, tokens['health-failure'].light);
    const healthy = { health: { status: 'healthy', reasons: [] } } as const;
    element.graph = { ...bookstore, edges: bookstore.edges.map((edge) => ({ ...edge, ...healthy })) };
    await until(() => count(element, tokens['health-failure'].light) < failing * 0.8);
    expect([...element.positions]).to.deep.equal(before);
    expect(element.viewport).to.deep.equal(view);
  });

  it('says when there is nothing to draw, in the words of the page', async () => {
    const empty = { ...bookstore, nodes: [], edges: [], boxes: [] };
    const element = await fixture<MeshGraphElement>(html`<mesh-graph lang="ja" .graph=${empty}></mesh-graph>`);
    await until(() => element.shadowRoot?.querySelector('slot[name="empty"]')?.textContent?.includes('描画') === true);
    expect(element.shadowRoot?.querySelector('.controls')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('draws in an element that gets its size later', async () => {
    const element = await fixture<MeshGraphElement>(html`<mesh-graph hidden .graph=${bookstore}></mesh-graph>`);
    await until(() => canvases(element).length > 1);
    element.hidden = false;
    await until(() => count(element, tokens['health-failure'].light) > 50);
  });

  it('frees its canvases when taken out, and draws again when put back', async () => {
    const element = await drawn();
    const parent = element.parentElement;
    element.remove();
    expect(canvases(element).length).to.equal(0);
    parent?.append(element);
    await until(() => count(element, tokens['health-failure'].light) > 50);
    for (let round = 0; round < 20; round++) {
      element.remove();
      parent?.append(element);
    }
    element.remove();
    await aTimeout(100);
    expect(canvases(element).length).to.equal(0);
  });

  it('adds nothing to the page around it', async () => {
    const before = document.head.childElementCount;
    await drawn();
    expect(document.head.childElementCount).to.equal(before);
    expect(document.getElementById('__________cytoscape_stylesheet')).to.equal(null);
  });
});
