import { expect } from '@open-wc/testing';
import { eventually } from '../fixtures/eventually.js';
import { drawn, Fake, graph, make, panelOf, part } from '../fixtures/faked-view.js';
import '../define.js';

describe('<mesh-graph-view> and its panel', () => {
  it('tells of what is selected, and of the mesh when that is gone', async () => {
    const fake = new Fake();
    fake.value = graph(2);
    const view = await make(fake);
    await drawn(view);
    const panel = await panelOf(view);
    const heading = (): string | undefined => panel.renderRoot.querySelector('h2')?.textContent?.trim();
    part(view, 'mesh-graph')?.dispatchEvent(new CustomEvent('mesh-select', { detail: { kind: 'node', id: 'n1' }, bubbles: true }));
    await eventually(() => heading() === 'cart-1');
    expect(panel.renderRoot.querySelector('mesh-metrics-panel')?.target?.name).to.equal('cart-1');
    fake.value = graph(1);
    view.refresh();
    await eventually(() => panel.subject.kind === 'mesh');
    expect(heading()).to.equal('shop');
  });

  it('selects in the graph what the reader chose in the panel, and keeps how the panel stands', async () => {
    const view = await make(new Fake());
    await drawn(view);
    const panel = await panelOf(view);
    panel.dispatchEvent(new CustomEvent('mesh-select', { detail: { kind: 'node', id: 'n0' }, bubbles: true, composed: true }));
    await eventually(() => view.renderRoot.querySelector('mesh-graph')?.selected === 'n0');
    panel.dispatchEvent(
      new CustomEvent('mesh-panel-change', { detail: { collapsed: true, inlineSize: 400 }, bubbles: true, composed: true }),
    );
    expect(view.options).to.deep.include({ panel: false, panelSize: 400 });
    await eventually(() => panel.collapsed);
  });

  it('tells its host where the reader wants to go, and what that is', async () => {
    const view = await make(new Fake());
    await drawn(view);
    const panel = await panelOf(view);
    part(view, 'mesh-graph')?.dispatchEvent(new CustomEvent('mesh-select', { detail: { kind: 'node', id: 'n0' }, bubbles: true }));
    await eventually(() => panel.subject.kind === 'node');
    let went: string | undefined;
    view.addEventListener('mesh-navigate', (event) => {
      const { id } = (event as CustomEvent<{ id: string }>).detail;
      went = view.graph?.nodes.find((node) => node.id === id)?.app;
    });
    panel.renderRoot.querySelector<HTMLElement>('.ways .button')?.click();
    expect(went).to.equal('cart-0');
  });

  it('has no axe violation with panel and problems open', async () => {
    const fake = new Fake();
    fake.problems = [{ code: 'denied', source: 'kubernetes/east' }];
    const view = await make(fake);
    await drawn(view);
    part(view, 'mesh-graph')?.dispatchEvent(new CustomEvent('mesh-select', { detail: { kind: 'node', id: 'n0' }, bubbles: true }));
    const panel = await panelOf(view);
    await eventually(() => panel.subject.kind === 'node');
    await expect(view).to.be.accessible();
  });
});
