import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult, html as lit } from 'lit';
import { eventually } from '../fixtures/eventually.js';
import { Part } from './part.js';
import { PartsController } from './parts-controller.js';

interface Told {
  readonly told: string;
}

/** Fails as often as it is told to. */
function failing(times: number): { readonly part: Part<Told>; readonly calls: () => number } {
  let calls = 0;
  const load = async (): Promise<Told> => {
    calls += 1;
    if (calls <= times) throw new Error('offline');
    return { told: 'here' };
  };
  return { part: new Part(load), calls: () => calls };
}

let part = failing(0).part;

class PartUser extends LitElement {
  readonly parts = new PartsController(this);
  override render(): TemplateResult {
    return lit`${this.parts.need(part)?.told ?? 'not here'}, ${this.parts.failed.length} failed`;
  }
}
customElements.define('test-part-user', PartUser);

const said = (element: Element): string | null | undefined => element.shadowRoot?.textContent;

describe('Part', () => {
  it('loads once, whoever asks', async () => {
    const { part: one, calls } = failing(0);
    const [first, second] = await Promise.all([one.load(), one.load()]);
    expect(first).to.equal(second);
    expect(await one.load()).to.equal(first);
    expect(calls()).to.equal(1);
  });

  it('tells that it failed, and can be asked for again', async () => {
    const { part: one } = failing(1);
    expect(await one.load()).to.equal(undefined);
    expect(one.status).to.equal('failed');
    expect(await one.load()).to.deep.equal({ told: 'here' });
  });

  it('gets past a failure that the browser remembers', async () => {
    const address = new URL('/not-there.js', location.href).href;
    const tried: string[] = [];
    const one = new Part<object>(async () => {
      tried.push(address);
      return (await import(address)) as object;
    });
    await one.load();
    await one.load();
    await eventually(() => one.status === 'failed');
    const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(fetched.some((name) => name === `${address}?attempt=2`)).to.equal(true);
  });
});

describe('PartsController', () => {
  it('renders its host again when a part arrives or fails, for every host on the page', async () => {
    ({ part } = failing(1));
    const page = await fixture(html`<div><test-part-user></test-part-user><test-part-user></test-part-user></div>`);
    const users = [...page.querySelectorAll<PartUser>('test-part-user')];
    await eventually(() => users.every((user) => said(user) === 'not here, 1 failed'));
    users[0]?.parts.retry();
    await eventually(() => users.every((user) => said(user) === 'here, 0 failed'));
  });
});
