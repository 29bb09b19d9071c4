import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { type CSSResultGroup, LitElement } from 'lit';
import { ThemeController } from './theme-controller.js';
import { tokenStyles } from './token-styles.js';
import { type TokenName, tokenNames, tokens } from './tokens.js';

class ThemedElement extends LitElement {
  static override styles: CSSResultGroup = tokenStyles;
  readonly theme = new ThemeController(this);
}
customElements.define('test-themed', ThemedElement);

const channel = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const luminance = (hex: string): number =>
  [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => sum + weight * channel(parseInt(hex.slice(1 + at * 2, 3 + at * 2), 16) / 255), 0);
const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};
const surfaces: readonly TokenName[] = ['color-surface', 'color-surface-raised', 'color-surface-sunken'];
const least = (name: TokenName): number | undefined => {
  if (/^color-(text|text-muted|accent)$/.test(name)) return 4.5;
  return /^(health|protocol|series)-|^color-(focus|found|border-strong)$/.test(name) ? 3 : undefined;
};

describe('tokens', () => {
  for (const scheme of ['light', 'dark'] as const)
    it(`keep their contrast on every surface, ${scheme}`, () => {
      for (const name of tokenNames) {
        const wanted = least(name);
        if (wanted === undefined) continue;
        for (const surface of surfaces) {
          const ratio = contrast(tokens[name][scheme] ?? '', tokens[surface][scheme] ?? '');
          expect(ratio, `${name} on ${surface}`).to.be.at.least(wanted);
        }
      }
      expect(contrast(tokens['color-accent-text'][scheme] ?? '', tokens['color-accent'][scheme] ?? '')).to.be.at.least(4.5);
    });
});

describe('tokens where more contrast is asked for', () => {
  for (const [at, scheme] of (['light', 'dark'] as const).entries())
    it(`are told apart from every surface by far, ${scheme}`, () => {
      const strong = (name: TokenName): string => tokens[name].strong?.[at] ?? tokens[name][scheme] ?? '';
      for (const name of tokenNames.filter((each) => tokens[each].strong)) {
        const wanted = /^color-border/.test(name) ? 3 : 7;
        for (const surface of surfaces) expect(contrast(strong(name), strong(surface)), `${name} on ${surface}`).to.be.at.least(wanted);
      }
      expect(contrast(strong('color-accent-text'), strong('color-accent'))).to.be.at.least(7);
    });
});

describe('ThemeController', () => {
  afterEach(() => emulateMedia({ colorScheme: 'light' }));

  it('reads the defaults of the surroundings', async () => {
    const dark = await fixture<HTMLElement>(html`<div .style=${'color-scheme: dark'}><test-themed></test-themed></div>`);
    const light = await fixture<ThemedElement>(html`<test-themed></test-themed>`);
    expect(dark.querySelector<ThemedElement>('test-themed')?.theme.values?.['color-surface']).to.equal('rgb(18, 22, 30)');
    expect(light.theme.values?.['color-surface']).to.equal('rgb(250, 251, 253)');
    expect(light.theme.values?.space).to.equal('8px');
  });

  it('lets any ancestor override, in any notation', async () => {
    const page = await fixture<HTMLElement>(html`<div><test-themed></test-themed></div>`);
    const element = page.querySelector<ThemedElement>('test-themed');
    page.style.setProperty('--mesh-color-accent', 'oklch(0.628 0.2577 29.23)');
    await waitUntil(() => element?.theme.values?.['color-accent'] === 'rgb(255, 0, 0)');
  });

  it('follows the theme attribute and the system, and tells its host once', async () => {
    const page = await fixture<HTMLElement>(html`<div .style=${'color-scheme: light dark'}><test-themed></test-themed></div>`);
    const element = page.querySelector<ThemedElement>('test-themed');
    if (!element) throw new Error('no element');
    const seen: unknown[] = [];
    element.addController({ hostUpdated: () => seen.push(element.theme.values) });
    await emulateMedia({ colorScheme: 'dark' });
    await waitUntil(() => seen.length > 0);
    expect(element.theme.values?.['color-text']).to.equal('rgb(232, 237, 245)');
    element.setAttribute('theme', 'light');
    await waitUntil(() => element.theme.values?.['color-text'] === 'rgb(26, 36, 51)');
    expect(seen.length).to.equal(2);
  });

  it('keeps its transitions to itself and leaves nothing behind', async () => {
    const page = await fixture<HTMLElement>(html`<div><test-themed></test-themed></div>`);
    const element = page.querySelector<ThemedElement>('test-themed');
    let leaked = 0;
    for (const type of ['transitionrun', 'transitionend']) page.addEventListener(type, () => leaked++);
    page.style.setProperty('--mesh-color-text', 'rgb(1, 2, 3)');
    await waitUntil(() => element?.theme.values?.['color-text'] === 'rgb(1, 2, 3)');
    expect(leaked).to.equal(0);
    element?.remove();
    expect(element?.shadowRoot?.childElementCount).to.equal(0);
    expect(element?.theme.values).to.equal(undefined);
  });
});
