import type { Answer, GraphQuery, ListedFinding, MeshDataSource, MeshGraph } from '@meshlens/core';
import { expect, fixture, html } from '@open-wc/testing';
import { eventually } from '../fixtures/eventually.js';
import type { MeshGraphPanel } from './mesh-graph-panel.js';
import { edge, shop } from './model/model.fixture.js';
import '../define.js';
import './mesh-graph-panel.define.js';

const question: GraphQuery = { namespaces: ['shop'] };
const cartSpan = { operation: 'GET /cart', service: 'cart.shop', tags: {} };
const never = <T>(): Promise<T> => new Promise(() => undefined);

async function panel(selected: readonly string[] = [], rest: Partial<MeshGraphPanel> = {}): Promise<MeshGraphPanel> {
  const element = await fixture<MeshGraphPanel>(html`
    <mesh-graph-panel lang=${rest.lang ?? 'en'} refresh-seconds="0" .graph=${shop} .selected=${selected}></mesh-graph-panel>
  `);
  const { lang: _lang, ...properties } = rest;
  Object.assign(element, properties);
  await element.updateComplete;
  return element;
}

const textOf = (element: MeshGraphPanel, selector = 'aside'): string =>
  element.renderRoot.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const find = (element: MeshGraphPanel, selector: string): HTMLElement => {
  const found = element.renderRoot.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
};
const press = (element: MeshGraphPanel, text: string): void => {
  const found = [...element.renderRoot.querySelectorAll<HTMLElement>('button, a')].find(({ textContent }) => textContent?.includes(text));
  if (!found) throw new Error(`nothing says ${text}`);
  found.click();
};

describe('<mesh-graph-panel>', () => {
  it('tells of the mesh what needs a look, what flows, and where', async () => {
    const element = await panel();
    expect(textOf(element, 'h2')).to.contain('2');
    expect(textOf(element, '.attention')).to.contain('pay').and.contain('10% of inbound HTTP requests fail (5XX)');
    expect(textOf(element, '.flows')).to.contain('Inbound HTTP 10 req/s 10%').and.contain('Outbound TCP 2 kB/s –');
    expect(textOf(element, '.namespaces')).to.contain('bank').and.contain('shop');
    await expect(element).to.be.accessible();
  });

  it('tells of a box what is in it and what crosses its border', async () => {
    const element = await panel(['shop']);
    expect(textOf(element, 'header')).to.contain('Namespace · east shop');
    expect(textOf(element, '.flows')).to.contain('Inbound HTTP 10 req/s').and.contain('Outbound HTTP 10 req/s');
    expect(textOf(element, '.contents')).to.contain('Services 1').and.contain('Workloads 1');
    expect(textOf(element, '.members')).to.contain('cart v2');
    await expect(element).to.be.accessible();
  });

  it('tells of a node its marks, its traffic, its neighbours and how it is called', async () => {
    const element = await panel(['cart']);
    expect(textOf(element, 'header')).to.contain('App · shop · east cart v2');
    expect(textOf(element, '.flows')).to.contain('OK 90%').and.contain('5xx 10%').and.contain('TCP 2 kB/s');
    expect(textOf(element, '.callees')).to.contain('pay').and.contain('10 req/s 10%');
    expect(textOf(element, '.services')).to.contain('cart shop');
    expect(textOf(element, '.labels')).to.contain('team=web');
    await expect(element).to.be.accessible();
  });

  it('says what configuration does to a node', async () => {
    const service = textOf(await panel(['cart-svc']), '.configuration');
    expect(service).to.contain('VirtualService shop/cart for cart').and.contain('Fault injection');
    const ingress = await panel(['ingress']);
    expect(textOf(ingress, '.configuration')).to.contain('edge/public for shop.example');
    expect(textOf(ingress, '.traffic')).to.contain('Rank');
    expect(textOf(await panel(['outside']), '.configuration'))
      .to.contain('Service entry')
      .and.contain('api.example.com');
  });

  it('tells of an edge codes, flags in plain words, hosts, identities and response times', async () => {
    const element = await panel(['cart>pay']);
    expect(textOf(element, 'header')).to.contain('Traffic · HTTP cart v2 pay');
    expect(textOf(element, '.codes')).to.contain('503 Service Unavailable 1 req/s 10%');
    expect(textOf(element, '.flags'))
      .to.contain('UF,URX 503 10%')
      .and.contain('No connection to the called end')
      .and.contain('all retries');
    expect(textOf(element, '.hosts')).to.contain('pay.shop.svc 503 10%');
    expect(textOf(element, '.security')).to.contain('40% of the traffic').and.contain('spiffe://cluster.local/ns/shop/sa/cart');
    expect(textOf(element, '.times')).to.contain('1.5 s–2.5 s–');
    await expect(element).to.be.accessible();
  });

  it('turns a waypoint’s edge round', async () => {
    const traffic = { rate: 10, unit: 'requests', errors: 0, share: 1, codes: [] } as const;
    const waypoint = edge('cart', 'pay', { traffic, waypoint: { direction: 'to', returnTraffic: { ...traffic, rate: 4 } } });
    const element = await panel(['cart>pay'], { graph: { ...shop, edges: [waypoint] } });
    expect(textOf(element, '.flows')).to.contain('10 req/s');
    press(element, 'From the waypoint');
    await element.updateComplete;
    expect(textOf(element, '.flows')).to.contain('4 req/s').and.not.contain('10 req/s');
  });

  it('compares what is selected together, and passes over what is gone', async () => {
    const element = await panel(['cart', 'gone', 'cart>pay', 'shop']);
    expect(textOf(element, 'h2')).to.equal('3 selected');
    expect(
      [...element.renderRoot.querySelectorAll('.compare tbody tr')].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim()),
    ).to.satisfy(
      ([first, second, third]: string[]) =>
        first?.includes('cart v2 App') &&
        second?.includes('cart v2 → pay Traffic · HTTP Failing HTTP 10 req/s 10%') &&
        third?.includes('shop Namespace'),
    );
    await expect(element).to.be.accessible();
    element.selected = ['gone'];
    await element.updateComplete;
    expect(textOf(element, '.kind')).to.equal('Mesh');
  });

  it('leads on: to what it names in the graph, with the focus on the new heading, and to the host’s pages', async () => {
    const element = await panel(['cart']);
    const told: unknown[] = [];
    for (const type of ['mesh-select', 'mesh-navigate']) {
      element.addEventListener(type, (event) => {
        told.push((event as CustomEvent<unknown>).detail);
        if (type === 'mesh-navigate') event.preventDefault();
      });
    }
    press(element, 'Workload cart-v2');
    element.hrefOf = (detail) => (detail.kind === 'namespace' ? `#${detail.name}` : undefined);
    await element.updateComplete;
    expect(find(element, 'a[href="#shop"]').textContent).to.contain('Namespace');
    find(element, 'a[href="#shop"]').click();
    expect(location.hash).to.equal('');
    press(element, 'pay');
    await eventually(() => element.shadowRoot?.activeElement?.localName === 'h2');
    expect(told).to.deep.equal([
      { kind: 'workload', cluster: 'east', namespace: 'shop', name: 'cart-v2' },
      { kind: 'namespace', cluster: 'east', namespace: 'shop', name: 'shop' },
      { kind: 'edge', id: 'cart>pay' },
    ]);
    expect(textOf(element, 'h2')).to.contain('pay');
    find(element, '.close').click();
    expect(told.at(-1)).to.deep.equal({ kind: 'none', id: undefined });
  });

  it('shows the host’s own links, and an extension’s only where it is on the web', async () => {
    const nodes = shop.nodes.map((each) =>
      each.id === 'cart' ? { ...each, marks: { extension: { name: 'Flows', url: 'https://flows.example/' } } } : each,
    );
    const element = await panel(['cart'], {
      graph: { ...shop, nodes },
      links: () => [{ label: 'Network flows', href: '/flows', external: true }],
    });
    expect(find(element, 'a[href="/flows"]').getAttribute('rel')).to.contain('noopener');
    expect(find(element, 'a[href="https://flows.example/"]').textContent).to.contain('Open in Flows');
    const evil = nodes.map((each) => ({ ...each, marks: { extension: { name: 'Evil', url: 'javascript:alert(1)' } } }));
    element.graph = { ...shop, nodes: evil };
    await element.updateComplete;
    expect(textOf(element)).not.to.contain('Evil');
  });

  it('lists findings worst first, and leads to their objects', async () => {
    const ref = { cluster: 'east', group: 'apps', kind: 'Deployment', namespace: 'shop', name: 'cart-v2' };
    const finding: ListedFinding = { code: 'KIA1101', codes: ['KIA1101'], severity: 'error', ref, path: '', params: {}, related: [] };
    const element = await panel(['cart'], { findings: [{ ...finding, severity: 'info' }, finding] });
    const [first] = element.renderRoot.querySelectorAll('.found li');
    expect(first?.textContent).to.contain('Error');
    let went: unknown;
    element.addEventListener('mesh-navigate', (event) => (went = (event as CustomEvent<unknown>).detail));
    press(element, 'Deployment shop/cart-v2');
    expect(went).to.deep.equal({ kind: 'object', ref });
  });

  it('asks for mutual TLS, response times and labels of the selection only, and for traces and logs when they are opened', async () => {
    const asked: string[] = [];
    const detail: MeshGraph = {
      ...shop,
      edges: shop.edges.map((each) => ({ ...each, mtls: 1, destPrincipal: 'spiffe://cluster.local/ns/bank/sa/pay' })),
    };
    const answer = <T>(value: T): Answer<T> => ({ value, at: 0, problems: [] });
    const source: Partial<MeshDataSource> = {
      graph: async ({ features = [], focus }) => {
        asked.push(`${focus?.name ?? ''}: ${features.join(' ')}`);
        return answer(detail);
      },
      metrics: never,
      traces: async ({ app }) => {
        asked.push(`traces of ${app}`);
        const span = { ...cartSpan, traceId: 't', spanId: 's', start: 0, duration: 12, error: true };
        return answer([{ traceId: 't', spans: [span] }]);
      },
      logs: async ({ workload }) => {
        asked.push(`logs of ${workload}`);
        return { ...answer([]), problems: [{ code: 'not-configured' as const, source: 'logs' }] };
      },
    };
    const element = await panel(['cart>pay'], { source: source as MeshDataSource, question });
    await eventually(() => textOf(element, '.security').includes('all traffic'));
    expect(textOf(element, '.security')).to.contain('spiffe://cluster.local/ns/bank/sa/pay');
    element.selected = ['cart'];
    await element.updateComplete;
    find(element, '.traces summary').click();
    find(element, '.logs summary').click();
    await eventually(() => textOf(element, '.traces').includes('GET /cart'));
    expect(textOf(element, '.traces')).to.contain('1 spans, 12 ms').and.contain('has errors');
    const shown: unknown[] = [];
    element.addEventListener('mesh-trace-show', (event) => shown.push((event as CustomEvent<unknown>).detail));
    for (const pressed of ['true', 'false']) {
      find(element, '.show').click();
      await eventually(() => find(element, '.show').getAttribute('aria-pressed') === pressed);
    }
    expect(shown).to.deep.equal([{ trace: { traceId: 't', operation: 'GET /cart' }, ids: ['cart'] }, { ids: [] }]);
    await eventually(() => textOf(element, '.logs').includes('No log store is set up.'));
    expect(asked).to.have.members([
      'pay: serviceEntries labels responseTime security throughput',
      'cart: serviceEntries labels responseTime security throughput',
      'traces of cart',
      'logs of cart-v2',
    ]);
  });

  it('keeps what the reader opened and where it is scrolled to over a refresh', async () => {
    const element = await panel(['cart>pay'], { style: 'display: block; block-size: 200px' as never });
    element.style.cssText = 'display: block; block-size: 200px';
    const hosts = find(element, '.hosts') as HTMLDetailsElement;
    hosts.open = true;
    const body = find(element, '.body');
    body.scrollTop = 60;
    const before = body.scrollHeight;
    element.graph = {
      ...shop,
      at: 15_000,
      edges: shop.edges.map((each) => ({ ...each, traffic: { ...each.traffic, rate: each.traffic.rate * 1.1 } })),
    };
    await element.updateComplete;
    expect([hosts.open, body.scrollTop, body.scrollHeight]).to.deep.equal([true, 60, before]);
    element.selected = ['cart'];
    await element.updateComplete;
    expect(body.scrollTop).to.equal(0);
  });

  it('speaks Japanese', async () => {
    const element = await panel(['cart>pay'], { lang: 'ja' });
    await eventually(() => textOf(element, '.flags').includes('呼び出し先に接続できません'));
    expect(textOf(element, '.security')).to.contain('トラフィックの 40%');
  });
});
