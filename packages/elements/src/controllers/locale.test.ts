import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult, html as lit } from 'lit';
import { eventually } from '../fixtures/eventually.js';
import { Part } from '../parts/part.js';
import { type Dictionaries, LocaleController } from './locale.js';

let deliver = (): void => undefined;
let failures = 0;
const dictionaries: Dictionaries<{ readonly hello: string }> = {
  en: { hello: 'Hello' },
  ja: { hello: 'こんにちは' },
  'pt-br': { hello: 'Oi' },
  de: new Part(() => new Promise((resolve) => (deliver = () => resolve({ words: { hello: 'Hallo' } })))),
  fr: new Part(async () => {
    failures += 1;
    if (failures < 2) throw new Error('offline');
    return { words: { hello: 'Bonjour' } };
  }),
};

class GreetingElement extends LitElement {
  readonly locale = new LocaleController(this, dictionaries);
  override render(): TemplateResult {
    return lit`${this.locale.words.hello}`;
  }
}
class OuterElement extends LitElement {
  override render(): TemplateResult {
    return lit`<test-greeting></test-greeting>`;
  }
}
customElements.define('test-greeting', GreetingElement);
customElements.define('test-greeting-outer', OuterElement);

const said = (element: Element | null | undefined): string | null | undefined => element?.shadowRoot?.textContent;

describe('LocaleController', () => {
  it('takes the nearest lang and falls back by subtag, then to English', async () => {
    const page = await fixture(html`
      <div lang="ja">
        <test-greeting id="a"></test-greeting>
        <div lang="en-GB"><test-greeting id="b"></test-greeting></div>
        <test-greeting id="c" lang="pt-BR"></test-greeting>
        <test-greeting id="d" lang="xx"></test-greeting>
      </div>
    `);
    expect(['a', 'b', 'c', 'd'].map((id) => said(page.querySelector(`#${id}`)))).to.deep.equal(['こんにちは', 'Hello', 'Oi', 'Hello']);
    expect(page.querySelector<GreetingElement>('#b')?.locale.language).to.equal('en-GB');
  });

  it('sees a change outside of its shadow root', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="en"><test-greeting-outer></test-greeting-outer></div>`);
    const inner = page.firstElementChild?.shadowRoot?.querySelector('test-greeting');
    expect(said(inner)).to.equal('Hello');
    page.lang = 'ja';
    await eventually(() => said(inner) === 'こんにちは');
  });

  it('reads again where it is moved to', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <p lang="en"><test-greeting></test-greeting></p>
        <p lang="ja"></p>
      </div>`,
    );
    const element = page.querySelector<GreetingElement>('test-greeting');
    if (!element) throw new Error('no element');
    page.lastElementChild?.append(element);
    await element.updateComplete;
    expect(said(element)).to.equal('こんにちは');
  });

  it('keeps the place and shows nothing until words arrive', async () => {
    const element = await fixture<GreetingElement>(html`<test-greeting lang="de"></test-greeting>`);
    expect(getComputedStyle(element).visibility).to.equal('hidden');
    deliver();
    await eventually(() => said(element) === 'Hallo');
    await eventually(() => getComputedStyle(element).visibility === 'visible');
    const next = await fixture<GreetingElement>(html`<test-greeting lang="de-AT"></test-greeting>`);
    expect([said(next), getComputedStyle(next).visibility]).to.deep.equal(['Hallo', 'visible']);
  });

  it('speaks English where words cannot be loaded, and tries again where the element stands anew', async () => {
    const element = await fixture<GreetingElement>(html`<test-greeting lang="fr"></test-greeting>`);
    await eventually(() => getComputedStyle(element).visibility === 'visible');
    expect(said(element)).to.equal('Hello');
    const parent = element.parentElement;
    element.remove();
    parent?.append(element);
    await eventually(() => said(element) === 'Bonjour');
  });
});
