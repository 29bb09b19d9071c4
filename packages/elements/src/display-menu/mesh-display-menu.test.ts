import { expect, fixture, html } from '@open-wc/testing';
import { eventually } from '../fixtures/eventually.js';
import type { DisplayOptions } from '../events.js';
import type { MeshDisplayMenu } from './mesh-display-menu.js';
import './mesh-display-menu.define.js';

async function opened(): Promise<{ element: MeshDisplayMenu; told: DisplayOptions[] }> {
  const element = await fixture<MeshDisplayMenu>(html`<mesh-display-menu lang="en"></mesh-display-menu>`);
  const told: DisplayOptions[] = [];
  element.addEventListener('mesh-display-change', (event) => told.push((event as CustomEvent<DisplayOptions>).detail));
  element.renderRoot.querySelector<HTMLElement>('#button')?.click();
  await eventually(() => element.renderRoot.querySelector('.panel'));
  return { element, told };
}

async function press(element: MeshDisplayMenu, label: string): Promise<void> {
  const found = [...element.renderRoot.querySelectorAll<HTMLElement>('.check')].find(({ textContent }) => textContent?.trim() === label);
  if (!found) throw new Error(`no ${label}`);
  found.click();
  await element.updateComplete;
}

describe('<mesh-display-menu>', () => {
  it('switches each option and tells all of them', async () => {
    const { element, told } = await opened();
    await press(element, 'Service nodes');
    await press(element, 'Idle nodes');
    expect(told.at(-1)).to.deep.include({
      serviceNodes: false,
      idleNodes: true,
      idleEdges: false,
      legend: false,
      graphType: 'versionedApp',
    });
    await press(element, 'Service nodes');
    expect(told.at(-1)).to.deep.include({ serviceNodes: true });
  });

  it('keeps lists in the order of the menu', async () => {
    const { element, told } = await opened();
    await press(element, 'Clusters');
    expect(told.at(-1)?.boxBy).to.deep.equal(['namespace']);
    await press(element, 'Clusters');
    expect(told.at(-1)?.boxBy).to.deep.equal(['cluster', 'namespace']);
    await press(element, 'Response time');
    await press(element, 'Traffic rate');
    expect(told.at(-1)?.edgeLabels).to.deep.equal(['rate', 'responseTime']);
  });

  it('chooses the kind of graph', async () => {
    const { element, told } = await opened();
    const select = element.renderRoot.querySelector('select');
    if (!select) throw new Error('no select');
    select.value = 'service';
    select.dispatchEvent(new Event('change'));
    expect(told.at(-1)?.graphType).to.equal('service');
  });

  it('closes when it is taken out of the page', async () => {
    const { element } = await opened();
    const parent = element.parentElement;
    element.remove();
    parent?.append(element);
    element.requestUpdate();
    await element.updateComplete;
    expect(element.renderRoot.querySelector('#button')?.getAttribute('aria-expanded')).to.equal('false');
  });

  it('has no axe violation', async () => {
    const { element } = await opened();
    await expect(element).to.be.accessible();
  });
});
