import { expect, fixture, html } from '@open-wc/testing';
import type { MeshNotice } from './mesh-notice.js';
import './mesh-notice.define.js';

describe('<mesh-notice>', () => {
  it('is announced politely, or at once when it is an error', async () => {
    const element = await fixture<MeshNotice>(html`<mesh-notice heading="Nothing here" hint="Look elsewhere."></mesh-notice>`);
    expect(element.renderRoot.querySelector('[role=status]')?.textContent).to.contain('Nothing here').and.contain('Look elsewhere.');
    element.tone = 'error';
    await element.updateComplete;
    expect(element.renderRoot.querySelector('[role=alert]')).not.to.equal(null);
  });

  it('shows foreign words as text', async () => {
    const element = await fixture<MeshNotice>(html`<mesh-notice heading="Oh" .detail=${'<b>502</b>'}></mesh-notice>`);
    expect(element.renderRoot.querySelector('code')?.textContent).to.equal('<b>502</b>');
  });

  it('has no axe violation', async () => {
    await expect(
      await fixture<MeshNotice>(html`<mesh-notice tone="error" heading="Oh" hint="No" detail="x"><button>Again</button></mesh-notice>`),
    ).to.be.accessible();
  });
});
