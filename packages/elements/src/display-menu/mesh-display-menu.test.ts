import { expect, fixture, html } from '@open-wc/testing';
import { eventually } from '../fixtures/eventually.js';
import type { DisplayOptions } from '../events.js';
import type { MeshDisplayMenu } from './mesh-display-menu.js';
import { defaultGraphViewOptions } from '../views/graph-view-options.js';
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

  it('switches what Kiali calls traffic, rank, operations and animation, and sets all back', async () => {
    const { element, told } = await opened();
    const choose = (label: string, value: string): void => {
      const field = [...element.renderRoot.querySelectorAll<HTMLElement>('.choice')].find(({ textContent }) =>
        textContent?.trim().startsWith(label),
      );
      const select = field?.querySelector('select');
      if (!select) throw new Error(`no ${label}`);
      select.value = value;
      select.dispatchEvent(new Event('change'));
    };
    for (const [label, value] of Object.entries({
      HTTP: 'none',
      gRPC: 'total',
      TCP: 'received',
      Ambient: 'ztunnel',
      'Moving traffic': 'dashes',
      Calls: 'unhealthy',
    }))
      choose(label, value);
    await press(element, 'Operations');
    await press(element, 'Outbound calls');
    expect(told.at(-1)).to.deep.include({
      ...{ httpRates: 'none', grpcRates: 'total', tcpRates: 'received', ambientTraffic: 'ztunnel' },
      ...{ animation: 'dashes', edgeMode: 'unhealthy', operations: true, rankBy: ['outboundEdges'] },
    });
    [...element.renderRoot.querySelectorAll<HTMLElement>('.panel > .button')].at(-1)?.click();
    const { windowSeconds: _w, refreshSeconds: _r, panel: _p, ...defaults } = defaultGraphViewOptions;
    expect(told.at(-1)).to.deep.include(defaults);
  });

  it('offers neither operations nor service nodes in a graph of services', async () => {
    const { element } = await opened();
    element.options = { ...element.options, graphType: 'service' };
    await element.updateComplete;
    const off = [...element.renderRoot.querySelectorAll<HTMLInputElement>('input:disabled')].map(({ parentElement }) =>
      parentElement?.textContent?.trim(),
    );
    expect(off).to.deep.equal(['Service nodes', 'Operations']);
  });

  it('does not offer what the mesh has no metrics of, nor waypoints where nothing is ambient', async () => {
    const { element } = await opened();
    const shown = (): string => element.renderRoot.querySelector('.panel')?.textContent ?? '';
    expect(shown()).to.contain('Waypoints').and.contain('Ambient').and.not.contain('greyed out');
    element.offer = { unavailable: new Set(['throughput']), ambient: false };
    await element.updateComplete;
    expect(shown()).to.contain('greyed out').and.not.contain('Waypoints').and.not.contain('Ambient');
    const off = [...element.renderRoot.querySelectorAll<HTMLInputElement>('input:disabled')].map(({ parentElement }) =>
      parentElement?.textContent?.trim(),
    );
    expect(off).to.deep.equal(['Throughput']);
    element.options = { ...element.options, edgeLabels: ['throughput'], waypoints: true };
    await element.updateComplete;
    expect(element.renderRoot.querySelectorAll('input:disabled').length).to.equal(0);
    expect(shown()).to.contain('Waypoints');
    await expect(element).to.be.accessible();
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
