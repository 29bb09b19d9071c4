import type { Problem } from '@meshlens/core';
import { expect, fixture, html } from '@open-wc/testing';
import { eventually } from '../fixtures/eventually.js';
import type { MeshProblems } from './mesh-problems.js';
import './mesh-problems.define.js';

const make = (problems: readonly Problem[], lang = 'en'): Promise<MeshProblems> =>
  fixture<MeshProblems>(html`<mesh-problems lang=${lang} .problems=${problems}></mesh-problems>`);
const text = (element: MeshProblems, selector: string): string =>
  [...element.renderRoot.querySelectorAll(selector)].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim()).join(' | ');

const problems: readonly Problem[] = [
  { code: 'denied', source: 'kubernetes/east', input: 'VirtualService', namespaces: ['b', 'a'] },
  { code: 'timeout', source: 'metrics/thanos', input: 'metric:requests', detail: '<img src=x onerror=alert(1)>' },
  { code: 'partial', source: 'kubernetes/east' },
];

describe('<mesh-problems>', () => {
  it('shows nothing where nothing is missing', async () => {
    const element = await make([]);
    expect(element.renderRoot.querySelector('details')).to.equal(null);
  });

  it('names each source once in its summary, and groups by it', async () => {
    const element = await make(problems);
    expect(text(element, 'summary')).to.equal('Not everything could be read: cluster east and metrics of thanos (3)');
    expect(text(element, 'dt')).to.equal('cluster east | metrics of thanos');
    expect(text(element, 'dd:nth-of-type(1)')).to.contain('Access is denied. Affects VirtualService. In b and a. Ask for read access');
    expect(text(element, 'dd:nth-of-type(3)')).to.contain('Affects the metric “requests”.');
  });

  it('shows the words of a source as text only', async () => {
    const element = await make(problems);
    expect(element.renderRoot.querySelector('img')).to.equal(null);
    expect(text(element, 'code')).to.equal('<img src=x onerror=alert(1)>');
  });

  it('does not list hundreds of namespaces', async () => {
    const namespaces = Array.from({ length: 300 }, (_, index) => `n${index}`);
    const element = await make([{ code: 'denied', source: 'kubernetes/east', namespaces }]);
    expect(text(element, 'dd')).to.contain('n7, and 292 more').and.not.contain('n8');
  });

  it('tells how late a store is, and of which clusters', async () => {
    const element = await make([{ code: 'stale', source: 'metrics/thanos', clusters: ['east', 'west'], ageSeconds: 130 }]);
    expect(text(element, 'dd')).to.contain('not up to date. In the clusters east and west. Its newest data is from 2');
  });

  it('copes with a source of an unknown sort', async () => {
    expect(text(await make([{ code: 'stale', source: 'cache' }]), 'dt')).to.equal('cache');
  });

  it('speaks Japanese', async () => {
    const element = await make(problems, 'ja');
    await eventually(() => text(element, 'dd strong').includes('アクセスが拒否されました。'));
  });

  it('has no axe violation', async () => {
    const element = await make(problems);
    element.renderRoot.querySelector('details')?.setAttribute('open', '');
    await expect(element).to.be.accessible();
  });
});
