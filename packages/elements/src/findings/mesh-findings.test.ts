import type { Answer, ConfigObject, FindingsQuery, FindingsResult, ListedFinding, MeshDataSource, ObjectRef } from '@meshlens/core';
import { MeshError } from '@meshlens/core';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { eventually } from '../fixtures/eventually.js';
import type { MeshFindings } from './mesh-findings.js';
import './mesh-findings.define.js';

const ref = (name: string, namespace = 'shop'): ObjectRef => ({
  cluster: 'east',
  group: 'networking.istio.io',
  kind: 'VirtualService',
  namespace,
  name,
});
const missing = (name: string, host: string, more: Partial<ListedFinding> = {}): ListedFinding => ({
  code: 'KIA1101',
  codes: ['KIA1101', 'IST0101'],
  severity: 'error',
  ref: ref(name),
  path: 'spec/http[0]/route[0]/destination/host',
  params: { host },
  related: [ref('other', 'bank')],
  ...more,
});
const web = missing('web', 'cart', { fix: [{ op: 'set', path: 'spec/http[0]/route[0]/destination/host', value: 'basket' }] });
const cart = missing('cart', '<img src=x>', { severity: 'warning', ref: ref('cart', 'bank') });
const hidden = missing('hidden', 'x', { ignored: true });

const answerOf = (findings: readonly ListedFinding[], ignored = 0): Answer<FindingsResult> => ({
  at: 0,
  problems: [],
  value: {
    findings,
    notEvaluated: [],
    summary: { severities: { error: 1, warning: 1, info: 0 }, ignored, objects: [] },
  },
});
const object = {
  apiVersion: 'networking.istio.io/v1',
  kind: 'VirtualService',
  metadata: { name: 'web', namespace: 'shop' },
  spec: { hosts: ['web'], http: [{ route: [{ destination: { host: 'cart' } }] }] },
};

interface Fake {
  readonly findings?: (query: FindingsQuery) => Promise<Answer<FindingsResult>>;
  readonly config?: () => Promise<Answer<ConfigObject>>;
}
async function make({ findings = async () => answerOf([web, cart]), config }: Fake, lang = 'en'): Promise<MeshFindings> {
  const source: Partial<MeshDataSource> = {
    findings: (query) => findings(query),
    config: (asked) => config?.() ?? Promise.resolve({ value: { ref: asked, object }, at: 0, problems: [] }),
  };
  return fixture<MeshFindings>(html`<mesh-findings lang=${lang} .source=${source} refresh-seconds="0"></mesh-findings>`);
}
const all = (element: MeshFindings, selector: string): HTMLElement[] => [...element.renderRoot.querySelectorAll<HTMLElement>(selector)];
const texts = (element: MeshFindings, selector: string): readonly string[] =>
  all(element, selector).map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? '');
const messages = (element: MeshFindings): readonly string[] => texts(element, '.message');
async function worded(element: MeshFindings, count = 2): Promise<void> {
  await eventually(() => messages(element).length === count && messages(element)[0]?.startsWith('No service'));
}
const choose = async (element: MeshFindings, label: string, value: string): Promise<void> => {
  const select = all(element, 'label.field')
    .find((field) => field.textContent?.includes(label))
    ?.querySelector('select');
  if (!select) throw new Error(`no select ${label}`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await element.updateComplete;
};
const rows = (element: MeshFindings): HTMLElement[] => all(element, '.row');

describe('<mesh-findings>', () => {
  it('words findings, worst first, below the objects that they are about', async () => {
    const element = await make({});
    await worded(element);
    expect(messages(element)).to.deep.equal([
      'No service or service entry has the host cart',
      'No service or service entry has the host <img src=x>',
    ]);
    expect(texts(element, 'h3')).to.deep.equal(['VSVirtualService shop/web', 'VSVirtualService bank/cart']);
    expect(element.renderRoot.querySelector('img')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('groups by what is chosen', async () => {
    const element = await make({});
    await worded(element);
    await choose(element, 'Group by', 'code');
    expect(texts(element, 'h3')).to.deep.equal(['KIA1101 Host of a destination does not exist']);
    await choose(element, 'Group by', 'namespace');
    expect(texts(element, 'h3')).to.deep.equal(['NSshop', 'NSbank']);
    await choose(element, 'Group by', 'severity');
    expect(texts(element, 'h3')).to.deep.equal(['Errors', 'Warnings']);
  });

  it('filters by severity, text and namespace, and says when nothing is left', async () => {
    const element = await make({});
    await worded(element);
    all(element, '.switch')[1]?.click();
    await element.updateComplete;
    expect(messages(element)).to.have.length(1);
    expect(all(element, '.switch')[1]?.getAttribute('aria-pressed')).to.equal('true');
    await choose(element, 'Namespace', '=shop');
    expect(element.renderRoot.querySelector('mesh-notice')?.heading).to.equal('Nothing matches');
    element.renderRoot.querySelector<HTMLElement>('mesh-notice button')?.click();
    await element.updateComplete;
    const search = element.renderRoot.querySelector('input');
    if (search) search.value = 'SHOP/web';
    search?.dispatchEvent(new InputEvent('input'));
    await element.updateComplete;
    expect(messages(element)).to.deep.equal(['No service or service entry has the host cart']);
  });

  it('counts what is ignored and asks for it only when it is to be seen', async () => {
    const asked: FindingsQuery[] = [];
    const element = await make({
      findings: async (query) => {
        asked.push(query);
        return answerOf(query.includeIgnored ? [web, cart, hidden] : [web, cart], 1);
      },
    });
    await worded(element);
    expect(texts(element, '.switch').at(-1)).to.equal('Ignored 1');
    all(element, '.switch').at(-1)?.click();
    await eventually(() => messages(element).length === 3);
    expect(asked).to.deep.equal([{}, { includeIgnored: true }]);
    expect(texts(element, '.ignored .tag')).to.deep.equal(['Ignored']);
  });

  it('explains an opened finding, marks its place, and shows what would change', async () => {
    const element = await make({});
    await worded(element);
    const events: unknown[] = [];
    element.addEventListener('mesh-select', (event) => events.push((event as CustomEvent<unknown>).detail));
    rows(element)[0]?.click();
    await eventually(() => element.renderRoot.querySelector('mark'));
    expect(texts(element, 'h4')).to.deep.equal(['Host of a destination does not exist']);
    expect(texts(element, 'h5')).to.deep.equal(['Cause', 'Fix', 'Related objects', 'Where it is', 'Suggested change']);
    expect(texts(element, 'mark')[0]).to.contain('host: cart');
    expect(texts(element, 'del')).to.deep.equal(['−removed: host: cart']);
    expect(texts(element, 'ins')).to.deep.equal(['+added: host: basket']);
    expect(events).to.deep.equal([{ kind: 'object', ref: web.ref }]);
    await expect(element).to.be.accessible();
  });

  it('says where the reader wants to go', async () => {
    const element = await make({});
    await worded(element);
    const events: unknown[] = [];
    element.addEventListener('mesh-navigate', (event) => events.push((event as CustomEvent<unknown>).detail));
    all(element, '.jump')[0]?.click();
    rows(element)[0]?.click();
    await element.updateComplete;
    all(element, '.link')[0]?.click();
    all(element, '.words > .button')[0]?.click();
    expect(events).to.deep.equal([web.ref, ref('other', 'bank'), web.ref].map((to) => ({ kind: 'object', ref: to })));
  });

  it('is one stop for Tab, and arrow keys walk its rows', async () => {
    const element = await make({});
    await worded(element);
    expect(rows(element).map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1]);
    rows(element)[0]?.focus();
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect(rows(element).map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, 0]);
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(rows(element)[1]?.getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(all(element, '.detail')).to.have.length(0);
    expect(element.shadowRoot?.activeElement).to.equal(rows(element)[1]);
  });

  it('says why an object cannot be shown', async () => {
    const element = await make({
      config: async () => ({ value: { ref: web.ref }, at: 0, problems: [{ code: 'denied', source: 'kubernetes/east' }] }),
    });
    await worded(element);
    rows(element)[0]?.click();
    await eventually(() => element.renderRoot.querySelector('.unread'));
    expect(texts(element, '.unread')[0]).to.contain('The object cannot be shown Access is denied');
  });

  it('tells which checks could not be made', async () => {
    const checks = [{ code: 'KIA1101', codes: ['KIA1101'], input: 'Service', coverage: 'denied', count: 7, refs: [web.ref] }] as const;
    const { value, ...rest } = answerOf([]);
    const element = await make({ findings: async () => ({ ...rest, value: { ...value, notEvaluated: checks } }) });
    await eventually(() => element.renderRoot.querySelector('.unmade'));
    expect(element.renderRoot.querySelector('mesh-notice')?.heading).to.equal('No mistakes found');
    await eventually(() => texts(element, 'dd')[0]?.includes('Host of a destination'));
    expect(texts(element, 'dt')).to.deep.equal(['Service may not be read']);
    expect(texts(element, 'dd')).to.deep.equal(['KIA1101 Host of a destination does not exist on 7']);
  });

  it('shows a hundred of thousands at a time', async () => {
    const many = Array.from({ length: 5_000 }, (_, i) => missing(`vs-${String(i).padStart(4, '0')}`, `h${i}`));
    const element = await make({ findings: async () => answerOf(many) });
    await worded(element, 100);
    expect(texts(element, '.pager span')).to.deep.equal(['1–100 of 5,000']);
    all(element, '.next')[0]?.click();
    await element.updateComplete;
    expect(texts(element, '.pager span')).to.deep.equal(['101–200 of 5,000']);
    expect(messages(element)[0]).to.contain('h100');
  });

  it('keeps what is open over a refresh, and says when one fails', async () => {
    let calls = 0;
    const element = await make({
      findings: async () =>
        ++calls === 3 ? Promise.reject(new MeshError('unreachable', 'down')) : { ...answerOf([{ ...web }, cart]), at: calls },
    });
    await worded(element);
    rows(element)[0]?.click();
    await eventually(() => element.renderRoot.querySelector('mark'));
    element.refresh();
    await eventually(() => calls === 2);
    await aTimeout(0);
    expect(rows(element)[0]?.getAttribute('aria-expanded')).to.equal('true');
    element.refresh();
    await eventually(() => element.renderRoot.querySelector('.stale'));
    expect(messages(element)).to.have.length(2);
  });

  it('says what failed before there was anything', async () => {
    const element = await make({ findings: () => Promise.reject(new MeshError('denied', 'no')) });
    await eventually(() => element.renderRoot.querySelector('mesh-notice')?.heading === 'You may not see this');
  });

  it('speaks Japanese', async () => {
    const element = await make({}, 'ja');
    await worded(element);
    await eventually(() => texts(element, '.switch')[0]?.includes('エラー'));
    expect(element.renderRoot.querySelector('.message')?.getAttribute('lang')).to.equal('en');
  });
});
