import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { eventually } from '../fixtures/eventually.js';
import type { MeshHelpMenu } from './mesh-help-menu.js';
import { en } from './words/en.js';
import { words as ja } from './words/ja.js';
import './mesh-help-menu.define.js';

describe('<mesh-help-menu>', () => {
  it('tells what pointer and keys do, closes by Escape and gives the focus back', async () => {
    const element = await fixture<MeshHelpMenu>(html`<mesh-help-menu lang="en"></mesh-help-menu>`);
    element.show();
    await eventually(() => element.shadowRoot?.activeElement?.matches('.panel'), 'the focus');
    const told = [...element.renderRoot.querySelectorAll('dt')].map(({ textContent }) => textContent);
    expect(told).to.include.members(['Double-click', 'Shift and drag', 'Enter', '/']);
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await eventually(() => element.shadowRoot?.activeElement?.id === 'button', 'the button');
    expect(element.renderRoot.querySelector('dl')).to.equal(null);
  });

  it('says the same in each language', () => {
    expect([ja.pointerLines.length, ja.keyLines.length]).to.deep.equal([en.pointerLines.length, en.keyLines.length]);
  });
});
