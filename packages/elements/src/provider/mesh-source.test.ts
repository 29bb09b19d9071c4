import { consume } from '@lit/context';
import type { MeshDataSource } from '@meshlens/core';
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult, html as lit } from 'lit';
import { property } from 'lit/decorators.js';
import { eventually } from '../fixtures/eventually.js';
import { meshSourceContext } from '../context.js';
import type { MeshSource } from './mesh-source.js';
import './mesh-source.define.js';

class ReaderElement extends LitElement {
  @consume({ context: meshSourceContext, subscribe: true })
  @property({ attribute: false })
  source: MeshDataSource | undefined;
}
class ShadowElement extends LitElement {
  override render(): TemplateResult {
    return lit`<test-source-reader></test-source-reader>`;
  }
}
customElements.define('test-source-reader', ReaderElement);
customElements.define('test-source-shadow', ShadowElement);

const never = <T>(): Promise<T> => new Promise(() => undefined);
const silent: MeshDataSource = {
  capabilities: never,
  namespaces: never,
  graph: never,
  health: never,
  findings: never,
  config: never,
  metrics: never,
  traces: never,
  logs: never,
};

async function reader(provider: MeshSource): Promise<ReaderElement> {
  await provider.updateComplete;
  const found = provider.querySelector('test-source-shadow')?.shadowRoot?.querySelector<ReaderElement>('test-source-reader');
  if (!found) throw new Error('no reader');
  return found;
}

describe('<mesh-source>', () => {
  it('gives its source to elements inside, through shadow roots, and tells when it changes', async () => {
    const provider = await fixture<MeshSource>(
      html`<mesh-source .source=${silent}><test-source-shadow></test-source-shadow></mesh-source>`,
    );
    const inner = await reader(provider);
    await eventually(() => inner.source === silent);
    provider.source = undefined;
    await eventually(() => inner.source === undefined);
  });

  it('has no source when none is named', async () => {
    const provider = await fixture<MeshSource>(html`<mesh-source><test-source-shadow></test-source-shadow></mesh-source>`);
    expect((await reader(provider)).source).to.equal(undefined);
  });

  it('asks the handler at src, with the fetch of the page', async () => {
    const asked: string[] = [];
    const fetch = async (url: string) => {
      asked.push(url);
      return { ok: true, status: 200, text: async () => '{"value":[],"at":7,"problems":[]}' };
    };
    const provider = await fixture<MeshSource>(
      html`<mesh-source src="/mesh/" .fetch=${fetch}><test-source-shadow></test-source-shadow></mesh-source>`,
    );
    const inner = await reader(provider);
    await eventually(() => inner.source !== undefined);
    expect((await inner.source?.namespaces())?.at).to.equal(7);
    expect(asked).to.have.length(1);
    expect(asked[0]).to.match(/^\/mesh\/\w.*namespaces$/);
  });

  it('simulates a mesh, the same one for the same seed', async () => {
    const provider = await fixture<MeshSource>(html`<mesh-source demo><test-source-shadow></test-source-shadow></mesh-source>`);
    const inner = await reader(provider);
    await eventually(() => inner.source !== undefined);
    expect((await inner.source?.capabilities())?.value.demo).to.equal(true);
    const first = inner.source;
    provider.demoSeed = 'other';
    await eventually(() => inner.source !== first);
  });

  it('takes no place in the layout', async () => {
    expect(getComputedStyle(await fixture<MeshSource>(html`<mesh-source></mesh-source>`)).display).to.equal('contents');
  });
});
