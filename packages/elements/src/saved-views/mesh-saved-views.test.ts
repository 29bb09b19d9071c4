import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { eventually } from '../fixtures/eventually.js';
import { startState } from '../graph-view/state/graph-view-state.js';
import './mesh-saved-views.define.js';
import type { MeshSavedViews, ViewApplyDetail } from './mesh-saved-views.js';
import { localViewStore, readViews, type SavedView, type ViewStore } from './view-store.js';

const failing = { ...startState, find: '%httperror > 0' };

class Store implements ViewStore {
  kept: unknown = [];
  load = async (): Promise<unknown> => this.kept;
  save = async (views: readonly SavedView[]): Promise<void> => {
    this.kept = JSON.parse(JSON.stringify(views));
  };
}

async function make(store: ViewStore): Promise<MeshSavedViews> {
  const element = await fixture<MeshSavedViews>(html`
    <mesh-saved-views lang="en" .store=${store} .current=${() => failing}></mesh-saved-views>
  `);
  element.shadowRoot?.querySelector<HTMLElement>('#button')?.click();
  await eventually(() => element.shadowRoot?.activeElement?.matches('input'), 'the field');
  return element;
}
const names = (element: MeshSavedViews): string[] =>
  [...(element.shadowRoot?.querySelectorAll('.apply') ?? [])].map(({ textContent }) => textContent.trim());
const press = (element: MeshSavedViews, label: string): void =>
  element.shadowRoot?.querySelector<HTMLElement>(`button[aria-label="${label}"]`)?.click();

describe('<mesh-saved-views>', () => {
  it('saves, renames, shows and deletes, by keyboard too', async () => {
    const store = new Store();
    const element = await make(store);
    await sendKeys({ type: 'On call' });
    await sendKeys({ press: 'Enter' });
    await eventually(() => names(element).length === 1);
    expect(readViews(store.kept)).to.deep.equal([{ name: 'On call', state: failing }]);
    await expect(element).to.be.accessible();

    press(element, 'Rename On call');
    await eventually(() => element.shadowRoot?.activeElement?.closest('li'), 'the field');
    await sendKeys({ type: 'Night' });
    await sendKeys({ press: 'Enter' });
    await eventually(() => names(element)[0] === 'Night');

    const applied: unknown[] = [];
    element.addEventListener('mesh-view-apply', (event) => applied.push((event as CustomEvent<ViewApplyDetail>).detail.state));
    element.shadowRoot?.querySelector<HTMLElement>('.apply')?.click();
    expect(applied).to.deep.equal([failing]);

    element.shadowRoot?.querySelector<HTMLElement>('#button')?.click();
    await eventually(() => names(element).length === 1);
    press(element, 'Delete Night');
    await eventually(() => names(element).length === 0);
    expect(store.kept).to.deep.equal([]);
  });

  it('goes on where nothing can be kept, and says so', async () => {
    const broken = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    const element = await make({ load: broken, save: broken });
    await sendKeys({ type: 'Tonight' });
    await sendKeys({ press: 'Enter' });
    await eventually(() => names(element)[0] === 'Tonight');
    await eventually(() => element.shadowRoot?.querySelector('.said')?.textContent?.includes('could not be kept'));
  });

  it('takes nothing from a store that is no view, and no more than 100', () => {
    expect(readViews({ name: 'x' })).to.deep.equal([]);
    const odd = [5, null, { name: '' }, { name: 'a', state: 'x' }, { name: 'y'.repeat(500), state: failing }];
    expect(readViews(odd).map(({ name, state }) => [name.length, state.find])).to.deep.equal([
      [1, ''],
      [100, '%httperror > 0'],
    ]);
    expect(readViews(Array.from({ length: 300 }, (_, at) => ({ name: `v${at}` })))).to.have.length(100);
  });

  it('keeps views in the browser', () => {
    const store = localViewStore('meshlens-test-views');
    expect(store.load()).to.deep.equal([]);
    void store.save([{ name: 'a', state: failing }]);
    expect(readViews(store.load())).to.deep.equal([{ name: 'a', state: failing }]);
    localStorage.removeItem('meshlens-test-views');
  });
});
