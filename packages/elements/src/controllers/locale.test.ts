import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult, html as lit } from 'lit';
import { eventually } from '../fixtures/eventually.js';
import { type Dictionaries, LocaleController } from './locale.js';

const dictionaries: Dictionaries<{ readonly hello: string }> = {
  en: { hello: 'Hello' },
  ja: { hello: 'こんにちは' },
  'pt-br': { hello: 'Oi' },
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
});
