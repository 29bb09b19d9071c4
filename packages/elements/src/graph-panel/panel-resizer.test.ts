import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { shop } from './model/model.fixture.js';
import '../define.js';
import './mesh-graph-panel.define.js';

describe('PanelResizer', () => {
  it('makes the panel wider by keys; the panel collapses, and tells of both', async () => {
    const page = await fixture<HTMLElement>(html`<div><mesh-graph-panel lang="en"></mesh-graph-panel></div>`);
    page.style.cssText = 'display: flex; inline-size: 900px';
    const element = page.querySelector('mesh-graph-panel');
    if (!element) throw new Error('no element');
    element.style.cssText = 'flex: none; inline-size: var(--_inline-size, 300px)';
    element.graph = shop;
    await element.updateComplete;
    const told: unknown[] = [];
    element.addEventListener('mesh-panel-change', (event) => told.push((event as CustomEvent<unknown>).detail));
    element.renderRoot.querySelector<HTMLElement>('[role="separator"]')?.focus();
    await sendKeys({ press: 'ArrowLeft' });
    expect(element.offsetWidth).to.equal(324);
    element.renderRoot.querySelector<HTMLElement>('.fold')?.click();
    await element.updateComplete;
    expect(element.collapsed).to.equal(true);
    expect(element.renderRoot.querySelector('.body')).to.equal(null);
    expect(told).to.deep.equal([{ collapsed: false, inlineSize: 324 }, { collapsed: true }]);
    await expect(element).to.be.accessible();
  });
});
