import { expect } from '@open-wc/testing';
import { mayDefine } from './may-define.js';
import { version } from './version.js';

function warnings(act: () => unknown): string[] {
  const told: string[] = [];
  const { warn } = console;
  console.warn = (text: string) => void told.push(text);
  try {
    act();
  } finally {
    console.warn = warn;
  }
  return told;
}

describe('mayDefine', () => {
  it('defines a tag once and is quiet about the same version', () => {
    const element = class extends HTMLElement {};
    expect(mayDefine('test-once', element)).to.equal(true);
    customElements.define('test-once', element);
    let again = true;
    expect(warnings(() => (again = mayDefine('test-once', class extends HTMLElement {})))).to.deep.equal([]);
    expect(again).to.equal(false);
  });

  it('leaves a foreign definition in place and warns once', () => {
    const foreign = class extends HTMLElement {};
    customElements.define('test-foreign', foreign);
    const told = warnings(() => {
      mayDefine('test-foreign', class extends HTMLElement {});
      mayDefine('test-foreign', class extends HTMLElement {});
    });
    expect(told).to.have.length(1);
    expect(told[0]).to.match(/^MSHUI1: <test-foreign>.*unknown/);
    expect(customElements.get('test-foreign')).to.equal(foreign);
  });

  it('carries the version of the package', async () => {
    const response = await fetch('/packages/elements/package.json');
    expect(version).to.equal(((await response.json()) as { version: string }).version);
  });
});
