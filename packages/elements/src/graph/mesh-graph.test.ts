import type { MeshGraph } from '@meshlens/core';
import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { SelectDetail } from './graph-events.js';
import { bookstore as whole } from './fixtures/bookstore.js';
import './mesh-graph.define.js';
import type { MeshGraphElement } from './mesh-graph.js';
import { tokens } from '../tokens/tokens.js';

/** Two namespaces of the fixture: a small picture is read back quickly. */
const inside = whole.nodes.filter(({ namespace }) => namespace === 'checkout' || namespace === 'payments');
const ids = new Set(inside.map(({ id }) => id));
const bookstore: MeshGraph = {
  ...whole,
  nodes: inside,
  edges: whole.edges.filter(({ source, target }) => ids.has(source) && ids.has(target)),
  boxes: whole.boxes.filter(({ id }) => inside.some(({ box }) => box === id)),
};

const nodeId = (name: string): string => bookstore.nodes.find(({ id }) => id.endsWith(`/${name}`))?.id ?? '';
const orders = nodeId('orders-v6');

async function drawn(graph: MeshGraph = bookstore): Promise<MeshGraphElement> {
  const element = await fixture<MeshGraphElement>(html`<mesh-graph .graph=${graph} .style=${'block-size: 560px'} legend></mesh-graph>`);
  await until(() => canvases(element).length > 1 && count(element, tokens['health-failure'].light) > 50);
  return element;
}

const canvases = (element: MeshGraphElement): HTMLCanvasElement[] => [...(element.shadowRoot?.querySelectorAll('canvas') ?? [])];

/** How many pixels of all layers have this colour. */
function count(element: MeshGraphElement, hex: string): number {
  const wanted = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  let found = 0;
  for (const canvas of canvases(element)) {
    if (canvas.width === 0) continue;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    for (let at = 0; at < data.length; at += 4)
      if (wanted.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) < 3) && data[at + 3] === 255) found++;
  }
  return found;
}

/** Whatever follows the places of nodes and boxes: marks and titles, drawn above the rest, for comparison. */
const overlay = (element: MeshGraphElement): string => canvases(element).at(-1)?.toDataURL() ?? '';

/** Reading pixels back takes its time. */
const until = (condition: () => boolean): Promise<void> => waitUntil(condition, undefined, { interval: 150, timeout: 8_000 });

const entry = (element: MeshGraphElement, id: string): HTMLButtonElement => {
  const found = [...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('.twin button') ?? [])].find(
    ({ dataset }) => dataset.id === id,
  );
  if (!found) throw new Error(`no entry for ${id}`);
  return found;
};

function selections(element: MeshGraphElement): SelectDetail[] {
  const seen: SelectDetail[] = [];
  element.addEventListener('mesh-select', (event) => seen.push((event as CustomEvent<SelectDetail>).detail));
  return seen;
}

describe('mesh-graph', () => {
  before(() => setViewport({ width: 1000, height: 700 }));
  beforeEach(() => sendMouse({ type: 'move', position: [1, 1] }));
  afterEach(() => emulateMedia({ colorScheme: 'light' }));

  it('marks findings on the nodes that they belong to, in the picture and in words', async () => {
    const element = await drawn();
    const before = overlay(element);
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
    await until(() => overlay(element) !== before);
    expect(entry(element, orders).textContent).to.contain('configuration findings: 1, worst: Errors');
    element.findings = [];
    await until(() => overlay(element) === before);
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
    expect(element.shadowRoot?.querySelectorAll('.twin button').length).to.equal(bookstore.nodes.length + bookstore.edges.length);
    expect(entry(element, orders).textContent?.trim()).to.equal('orders v6, Workload, checkout, Failing');
    await expect(element).to.be.accessible();
  });

  it('is walked and selected in by keyboard', async () => {
    const element = await drawn();
    const seen = selections(element);
    entry(element, nodeId('cart-v4')).focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'ArrowRight' });
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

  it('is selected in by pointer, and cleared on the background', async () => {
    const element = await drawn({
      ...bookstore,
      boxes: [],
      edges: [],
      nodes: bookstore.nodes.filter(({ id }) => id === orders).map(({ box: _box, ...node }) => node),
    });
    const seen = selections(element);
    const { x, y, width, height } = (canvases(element)[0] as HTMLElement).getBoundingClientRect();
    const middle: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2 - 12)];
    await sendMouse({ type: 'click', position: middle });
    await until(() => seen.length === 1);
    expect(seen[0]).to.deep.equal({ kind: 'node', id: orders });
    await sendMouse({ type: 'click', position: [Math.round(x + 20), Math.round(y + 20)] });
    await until(() => seen.length === 2);
    expect(seen[1]).to.deep.equal({ kind: 'none', id: undefined });
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
    await aTimeout(300);
    const before = overlay(element);
    const failing = count(element, tokens['health-failure'].light);
    const healthy = { health: { status: 'healthy', reasons: [] } } as const;
    element.graph = { ...bookstore, edges: bookstore.edges.map((edge) => ({ ...edge, ...healthy })) };
    await until(() => count(element, tokens['health-failure'].light) < failing * 0.8);
    expect(overlay(element) === before).to.equal(true);
  });

  it('says when there is nothing to draw, in the words of the page', async () => {
    const empty = { ...bookstore, nodes: [], edges: [], boxes: [] };
    const element = await fixture<MeshGraphElement>(html`<mesh-graph lang="ja" .graph=${empty}></mesh-graph>`);
    expect(element.shadowRoot?.querySelector('slot[name="empty"]')?.textContent).to.contain('描画');
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

  it('leaves the wheel to the page until the reader presses in the graph', async () => {
    const element = await drawn();
    const target = canvases(element)[0];
    const wheel = (init: WheelEventInit = {}): boolean => {
      const event = new WheelEvent('wheel', { deltaY: 100, bubbles: true, composed: true, cancelable: true, ...init });
      target?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(wheel()).to.equal(false);
    expect(wheel({ ctrlKey: true })).to.equal(true);
    target?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(wheel()).to.equal(true);
  });
});
