import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { eventually } from '../fixtures/eventually.js';
import type { GraphAnnotations } from './annotations.js';
import { bookstore } from './fixtures/bookstore.js';
import type { ContextDetail } from './graph-events.js';
import './mesh-graph.define.js';
import type { MeshGraphElement } from './mesh-graph.js';

const node = bookstore.nodes[2];
const id = node?.id ?? '';

async function drawn(annotations: GraphAnnotations = {}): Promise<MeshGraphElement> {
  const element = await fixture<MeshGraphElement>(
    html`<mesh-graph lang="en" .graph=${bookstore} .annotations=${annotations} .style=${'block-size: 500px'}></mesh-graph>`,
  );
  await eventually(() => element.scene?.nodes.length === bookstore.nodes.length, 'the picture');
  return element;
}

const entry = (element: MeshGraphElement): HTMLElement | undefined =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.twin button') ?? [])].find(({ dataset }) => dataset.id === id);

describe('mesh-graph with annotations', () => {
  it('shows what was found, what changed and what the host says, in the picture and in words', async () => {
    const element = await drawn({
      changes: new Map([[id, 'worse']]),
      decorations: new Map([[id, { text: 'team atlas, who are on call at night', tone: 'warning' }]]),
      labels: new Map([[id, 'Shop window']]),
    });
    element.found = [id];
    await element.updateComplete;
    expect(entry(element)?.textContent).to.contain('Shop window').and.contain(', Found, Worse, team atlas, who are on call at night');
    const drawing = element.scene?.nodes.find(({ data }) => data.id === id)?.data;
    expect(drawing).to.include({ change: 'worse', tone: 'warning', decoration: 'team atlas, who are on …' });
    expect(drawing?.name).to.equal('Shop window');
    await expect(element).to.be.accessible();
    element.annotations = {};
    await eventually(() => element.scene?.nodes.every(({ data }) => !data.change), 'the plain picture');
  });

  it('keeps what was placed by hand, and its view, over a new start', async () => {
    const element = await drawn();
    const parent = element.parentElement;
    element.arranged = { [id]: [-900, 40] };
    await eventually(() => element.positions.get(id)?.x === -900, 'the place');
    element.viewport = { x: -900, y: 40, zoom: 1.5 };
    const { viewport } = element;
    element.remove();
    parent?.append(element);
    element.viewport = viewport;
    await eventually(() => element.positions.get(id)?.x === -900, 'the place');
    expect(element.viewport?.zoom).to.equal(1.5);
    expect(Math.round(element.viewport?.x ?? 0)).to.equal(-900);
  });

  it('asks for a menu by keyboard, where the node is seen', async () => {
    const element = await drawn();
    await element.goTo(id);
    expect(element.shadowRoot?.activeElement).to.equal(entry(element));
    for (const press of ['ContextMenu', 'Shift+F10']) {
      const asked = oneEvent(element, 'mesh-context');
      await sendKeys({ press });
      const { detail } = (await asked) as CustomEvent<ContextDetail>;
      expect(detail.kind === 'node' && detail.id).to.equal(id);
      const { left, right } = element.getBoundingClientRect();
      expect(detail.x).to.be.within(left, right);
    }
  });
});
