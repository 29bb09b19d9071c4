import { expect } from '@open-wc/testing';
import { loadPlot } from './load-plot.js';

const original = Object.getOwnPropertyDescriptor(Navigator.prototype, 'language');

/** What uPlot would see while it loads, in a browser of that language. */
async function seen(language: string): Promise<string> {
  Object.defineProperty(Navigator.prototype, 'language', { configurable: true, get: () => language });
  let inside = '';
  await loadPlot(async () => {
    inside = navigator.language;
    return import('uplot');
  });
  return inside;
}

describe('loadPlot', () => {
  afterEach(() => {
    if (original) Object.defineProperty(Navigator.prototype, 'language', original);
  });

  it('puts a language right that Intl does not know, and only while it loads', async () => {
    expect(await seen('en-US@posix')).to.equal('en');
    expect(navigator.language).to.equal('en-US@posix');
  });

  it('leaves any other alone', async () => {
    expect(await seen('ja-JP')).to.equal('ja-JP');
  });
});
