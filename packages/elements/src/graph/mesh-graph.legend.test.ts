import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { bookstore, drawn } from './fixtures/drawn.js';
import type { LegendDetail } from './graph-events.js';
import type { MeshGraphElement } from './mesh-graph.js';

const button = (element: MeshGraphElement): HTMLButtonElement | null => element.renderRoot.querySelector('.legend > button');
const region = (element: MeshGraphElement): HTMLElement | null => element.renderRoot.querySelector('#legend');

describe('mesh-graph legend', () => {
  before(() => setViewport({ width: 1000, height: 700 }));

  it('opens over the picture by its button, and tells so', async () => {
    const element = await drawn();
    const told: boolean[] = [];
    element.addEventListener('mesh-legend', (event) => told.push((event as CustomEvent<LegendDetail>).detail.open));
    const stage = element.renderRoot.querySelector('.canvas')?.getBoundingClientRect();
    expect(region(element)?.checkVisibility()).to.equal(false);
    button(element)?.click();
    await element.updateComplete;
    expect([told, element.legend, button(element)?.ariaExpanded]).to.deep.equal([[true], true, 'true']);
    const open = region(element)?.getBoundingClientRect() ?? new DOMRect();
    expect(region(element)?.querySelector('mesh-graph-legend')?.shadowRoot?.textContent).to.contain('Circuit breaker');
    expect(open.height).to.be.greaterThan(150);
    expect([open.bottom <= (stage?.bottom ?? 0), open.right <= (stage?.right ?? 0)]).to.deep.equal([true, true]);
    expect(element.renderRoot.querySelector('.canvas')?.getBoundingClientRect().height).to.equal(stage?.height);
  });

  it('is closed by Escape, from the button and from within, and the keyboard is on the button then', async () => {
    const element = await drawn();
    for (const from of [button, region]) {
      element.legend = true;
      await element.updateComplete;
      from(element)?.focus();
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect([element.legend, element.shadowRoot?.activeElement]).to.deep.equal([false, button(element)]);
    }
  });

  it('stays as it was when the graph changes', async () => {
    const element = await drawn();
    element.legend = true;
    element.graph = structuredClone(bookstore);
    await element.updateComplete;
    expect(region(element)?.checkVisibility()).to.equal(true);
  });
});

describe('mesh-graph in any place', () => {
  it('has a height where the host gives it none', async () => {
    const element = await drawn();
    for (const display of ['block', 'flex', 'inline-block', 'grid']) {
      Object.assign(element.style, { display, blockSize: 'auto', inlineSize: '500px' });
      expect(element.renderRoot.querySelector('.canvas')?.getBoundingClientRect().height, display).to.be.greaterThan(200);
    }
  });
});
