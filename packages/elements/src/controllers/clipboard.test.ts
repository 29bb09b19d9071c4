import { expect } from '@open-wc/testing';
import { Clipboard } from './clipboard.js';

function made(): { clipboard: Clipboard; updates: () => number } {
  let updates = 0;
  const host = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => void updates++,
    updateComplete: Promise.resolve(true),
  };
  return { clipboard: new Clipboard(host), updates: () => updates };
}

describe('Clipboard', () => {
  afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));
  const give = (writeText: (text: string) => Promise<void>): void => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  };

  it('tells what was copied until it is cleared', async () => {
    const written: string[] = [];
    give(async (text) => void written.push(text));
    const { clipboard, updates } = made();
    await clipboard.copy('cart-v2');
    expect(written).to.deep.equal(['cart-v2']);
    expect(clipboard.last).to.deep.equal({ text: 'cart-v2', outcome: 'copied' });
    clipboard.clear();
    clipboard.clear();
    expect(clipboard.last).to.equal(undefined);
    expect(updates()).to.equal(2);
  });

  it('tells where the page may not copy', async () => {
    give(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    const { clipboard } = made();
    await clipboard.copy('cart-v2');
    expect(clipboard.last?.outcome).to.equal('failed');
  });
});
