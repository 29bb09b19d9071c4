import type { NamespaceInfo } from '@meshlens/core';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { eventually } from '../fixtures/eventually.js';
import type { NamespacesChangeDetail } from '../events.js';
import type { MeshNamespaceSelect } from './mesh-namespace-select.js';
import './mesh-namespace-select.define.js';

const info = (name: string): NamespaceInfo => ({ name, clusters: ['east'], labels: {}, injection: 'sidecar', controlPlane: false });
const namespaces = ['cart', 'catalog', 'orders', 'web'].map(info);

async function opened(value: readonly string[] = ['cart']): Promise<MeshNamespaceSelect> {
  const element = await fixture<MeshNamespaceSelect>(
    html`<mesh-namespace-select lang="en" .namespaces=${namespaces} .value=${value}></mesh-namespace-select>`,
  );
  const button = element.renderRoot.querySelector<HTMLElement>('#button');
  button?.focus();
  button?.click();
  await eventually(() => element.shadowRoot?.activeElement?.localName === 'input');
  return element;
}

const options = (element: MeshNamespaceSelect): Element[] => [...element.renderRoot.querySelectorAll('[role=option]')];
const chosen = (element: MeshNamespaceSelect): (string | undefined)[] =>
  options(element)
    .filter((option) => option.ariaSelected === 'true')
    .map((option) => option.querySelector('.text')?.textContent);
const told = async (element: MeshNamespaceSelect): Promise<readonly string[]> =>
  (await oneEvent<CustomEvent<NamespacesChangeDetail>>(element, 'mesh-namespaces-change')).detail.namespaces;

describe('<mesh-namespace-select>', () => {
  it('says how many are chosen', async () => {
    const element = await opened(['cart', 'web']);
    expect(element.renderRoot.querySelector('.count')?.textContent).to.equal('2 of 4');
    element.value = ['orders'];
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.count')?.textContent).to.equal('orders');
    element.value = namespaces.map(({ name }) => name);
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.count')?.textContent).to.equal('All 4');
  });

  it('is walked and chosen from by keyboard, and tells once of quick choices', async () => {
    const element = await opened();
    let events = 0;
    element.addEventListener('mesh-namespaces-change', () => events++);
    const event = told(element);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Space' });
    await eventually(() => chosen(element).length === 3);
    const active = element.renderRoot.querySelector('input')?.getAttribute('aria-activedescendant');
    expect(element.renderRoot.querySelector(`#${active}`)?.textContent).to.contain('web');
    await sendKeys({ press: 'Escape' });
    expect(await event).to.deep.equal(['cart', 'catalog', 'web']);
    expect(events).to.equal(1);
    await eventually(() => element.shadowRoot?.activeElement?.id === 'button');
  });

  it('narrows the list and chooses all that is listed', async () => {
    const element = await opened([]);
    await sendKeys({ type: 'CA' });
    await eventually(() => options(element).length === 2);
    const event = told(element);
    element.renderRoot.querySelector<HTMLElement>('.actions button')?.click();
    expect(await event).to.deep.equal(['cart', 'catalog']);
  });

  it('says when nothing matches', async () => {
    const element = await opened();
    await sendKeys({ type: 'zzz' });
    await eventually(() => element.renderRoot.textContent?.includes('No namespace has this in its name.'));
    expect(element.renderRoot.querySelector('input')?.hasAttribute('aria-activedescendant')).to.equal(false);
  });

  it('keeps chosen names that are not in the list', async () => {
    const element = await opened(['gone']);
    const event = told(element);
    await sendKeys({ press: 'Enter' });
    expect(await event).to.deep.equal(['cart', 'gone']);
  });

  it('has no axe violation, open or closed', async () => {
    const element = await opened();
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await expect(element).to.be.accessible();
  });
});
