import {
  type Answer,
  type Capabilities,
  type GraphQuery,
  type MeshDataSource,
  MeshError,
  type MeshGraph,
  type NamespaceInfo,
} from '@meshlens/core';
import { expect, fixture, html } from '@open-wc/testing';
import { eventually } from '../fixtures/eventually.js';
import type { OptionsChangeDetail } from '../events.js';
import type { MeshGraphPanel } from '../graph-panel/mesh-graph-panel.js';
import type { MeshGraphView } from './mesh-graph-view.js';
import '../define.js';

const info = (name: string, rest: Partial<NamespaceInfo> = {}): NamespaceInfo => ({
  name,
  clusters: ['east'],
  labels: {},
  injection: 'sidecar',
  controlPlane: false,
  ...rest,
});
const known = [info('shop'), info('pay'), info('legacy', { injection: 'none' })];

const graph = (nodes = 1): MeshGraph => ({
  type: 'versionedApp',
  at: 0,
  windowSeconds: 300,
  namespaces: ['shop'],
  boxes: [],
  nodes: Array.from({ length: nodes }, (_, index) => ({
    id: `n${index}`,
    type: 'app' as const,
    cluster: 'east',
    namespace: 'shop',
    app: `cart-${index}`,
    destServices: [],
    traffic: [{ protocol: 'http' as const, unit: 'requests' as const, in: 10, inErrors: 1, inCodes: [], out: 0 }],
    marks: {},
  })),
  edges: [],
});

class Fake {
  readonly asked: GraphQuery[] = [];
  value = graph();
  problems: Answer<MeshGraph>['problems'] = [];
  failure: Error | undefined;
  namespaces: readonly NamespaceInfo[] = known;
  readonly source: Partial<MeshDataSource> = {
    namespaces: async () => {
      if (this.failure) throw this.failure;
      return { value: this.namespaces, at: 0, problems: [] };
    },
    graph: async (query) => {
      this.asked.push(query);
      if (this.failure) throw this.failure;
      return { value: this.value, at: 0, problems: this.problems };
    },
    metrics: () => new Promise(() => undefined),
  };
}

const make = (fake: Fake, options: MeshGraphView['options'] | object = {}): Promise<MeshGraphView> =>
  fixture<MeshGraphView>(
    html`<mesh-graph-view lang="en" refresh-seconds="0" .source=${fake.source} .options=${options}></mesh-graph-view>`,
  );
const part = (view: MeshGraphView, selector: string): Element | null => view.renderRoot.querySelector(selector);
const notice = (view: MeshGraphView): string | undefined => view.renderRoot.querySelector('mesh-notice')?.heading;
const drawn = (view: MeshGraphView): Promise<void> => eventually(() => part(view, 'mesh-graph'), 'the graph');

/** Its code is loaded when there is a graph. */
async function panelOf(view: MeshGraphView): Promise<MeshGraphPanel> {
  await customElements.whenDefined('mesh-graph-panel');
  return part(view, 'mesh-graph-panel') as MeshGraphPanel;
}

describe('<mesh-graph-view>', () => {
  it('shows the namespaces of the mesh until someone chooses', async () => {
    const fake = new Fake();
    const view = await make(fake);
    await drawn(view);
    expect(fake.asked[0]?.namespaces).to.deep.equal(['shop', 'pay']);
    expect(view.options.namespaces).to.equal(undefined);
  });

  it('offers the time ranges that its source can answer', async () => {
    const fake = new Fake();
    const value: Capabilities = {
      ...{
        clusters: ['east'],
        members: [],
        metrics: true,
        traces: false,
        logs: false,
        demo: false,
        kubernetes: [],
        stores: [],
        istio: [],
        gaps: [],
      },
      durations: [120, 300, 600],
    };
    Object.assign(fake.source, { capabilities: async () => ({ value, at: 0, problems: [] }) });
    const view = await make(fake);
    const offered = (): unknown => view.renderRoot.querySelector('mesh-time-controls')?.durations?.join(' ');
    await eventually(() => offered() === '120 300 600', 'the time ranges');
  });

  it('takes its options from attributes', async () => {
    const fake = new Fake();
    const view = await fixture<MeshGraphView>(html`
      <mesh-graph-view
        namespaces="a, b"
        graph-type="service"
        window-seconds="60"
        refresh-seconds="0"
        .source=${fake.source}
      ></mesh-graph-view>
    `);
    await drawn(view);
    expect(fake.asked[0]).to.deep.include({ namespaces: ['a', 'b'], graphType: 'service', windowSeconds: 60 });
  });

  it('asks anew and tells its host once when the reader chooses', async () => {
    const fake = new Fake();
    const view = await make(fake);
    await drawn(view);
    const told: OptionsChangeDetail[] = [];
    for (const type of ['mesh-time-change', 'mesh-options-change']) {
      view.addEventListener(type, (event) => told.push((event as CustomEvent<OptionsChangeDetail>).detail));
    }
    part(view, 'mesh-time-controls')?.dispatchEvent(
      new CustomEvent('mesh-time-change', { detail: { windowSeconds: 3600, refreshSeconds: 0 }, bubbles: true, composed: true }),
    );
    await eventually(() => fake.asked.length === 2);
    expect(fake.asked[1]?.windowSeconds).to.equal(3600);
    expect(told.map(({ options }) => options.windowSeconds)).to.deep.equal([3600]);
    const restored = await make(new Fake(), JSON.parse(JSON.stringify(told[0]?.options)) as object);
    expect(restored.options).to.deep.equal(view.options);
  });

  it('asks for response times only when they are shown', async () => {
    const fake = new Fake();
    const view = await make(fake);
    await drawn(view);
    expect(fake.asked[0]?.features).not.to.include('responseTime');
    view.edgeLabels = ['responseTime'];
    await eventually(() => fake.asked.length === 2);
    expect(fake.asked[1]?.features).to.include('responseTime');
  });

  it('does not draw a very large mesh unasked', async () => {
    const fake = new Fake();
    fake.namespaces = Array.from({ length: 60 }, (_, index) => info(`team-${index}`));
    const view = await make(fake);
    await eventually(() => notice(view) === 'This mesh has 60 namespaces');
    expect(fake.asked).to.deep.equal([]);
  });

  it('says that nothing flowed, and shows what is idle when asked to', async () => {
    const fake = new Fake();
    fake.value = graph(0);
    const view = await make(fake);
    await eventually(() => notice(view) === 'No traffic in the last 5 minutes');
    fake.value = graph();
    view.renderRoot.querySelector<HTMLElement>('mesh-notice button')?.click();
    await drawn(view);
    expect(fake.asked[1]).to.deep.include({ idleEdges: true });
    expect(fake.asked[1]?.features).to.include('idleNodes');
  });

  it('does not take unread metrics for no traffic', async () => {
    const fake = new Fake();
    fake.value = graph(0);
    fake.problems = [{ code: 'unreachable', source: 'metrics/prometheus' }];
    const view = await make(fake);
    await eventually(() => notice(view) === 'The graph could not be read');
    expect(view.renderRoot.querySelector('mesh-problems')?.problems).to.have.length(1);
  });

  it('keeps the graph when the source goes down, and says so', async () => {
    const fake = new Fake();
    const view = await make(fake);
    await drawn(view);
    fake.failure = new MeshError('unreachable', 'down');
    view.refresh();
    await eventually(() => part(view, '.stale'));
    expect(part(view, '.stale')?.textContent).to.contain('The server cannot be reached').and.contain('seconds ago');
    expect(part(view, 'mesh-graph')).not.to.equal(null);
  });

  it('says what failed when there never was an answer', async () => {
    const fake = new Fake();
    fake.failure = new MeshError('unauthorised', 'expired');
    const view = await make(fake);
    await eventually(() => notice(view) === 'You are not signed in');
    fake.failure = undefined;
    view.renderRoot.querySelector<HTMLElement>('mesh-notice button')?.click();
    await drawn(view);
  });

  it('tells of what is selected, and of the mesh when that is gone', async () => {
    const fake = new Fake();
    fake.value = graph(2);
    const view = await make(fake);
    await drawn(view);
    const panel = await panelOf(view);
    const heading = (): string | undefined => panel.renderRoot.querySelector('h2')?.textContent?.trim();
    part(view, 'mesh-graph')?.dispatchEvent(new CustomEvent('mesh-select', { detail: { kind: 'node', id: 'n1' }, bubbles: true }));
    await eventually(() => heading() === 'cart-1');
    expect(panel.renderRoot.querySelector('mesh-metrics-panel')?.target?.name).to.equal('cart-1');
    fake.value = graph(1);
    view.refresh();
    await eventually(() => panel.subject.kind === 'mesh');
    expect(heading()).to.equal('shop');
  });

  it('selects in the graph what the reader chose in the panel, and keeps how the panel stands', async () => {
    const view = await make(new Fake());
    await drawn(view);
    const panel = await panelOf(view);
    panel.dispatchEvent(new CustomEvent('mesh-select', { detail: { kind: 'node', id: 'n0' }, bubbles: true, composed: true }));
    await eventually(() => view.renderRoot.querySelector('mesh-graph')?.selected === 'n0');
    panel.dispatchEvent(
      new CustomEvent('mesh-panel-change', { detail: { collapsed: true, inlineSize: 400 }, bubbles: true, composed: true }),
    );
    expect(view.options).to.deep.include({ panel: false, panelSize: 400 });
    await eventually(() => panel.collapsed);
  });

  it('tells its host where the reader wants to go, and what that is', async () => {
    const view = await make(new Fake());
    await drawn(view);
    const panel = await panelOf(view);
    part(view, 'mesh-graph')?.dispatchEvent(new CustomEvent('mesh-select', { detail: { kind: 'node', id: 'n0' }, bubbles: true }));
    await eventually(() => panel.subject.kind === 'node');
    let went: string | undefined;
    view.addEventListener('mesh-navigate', (event) => {
      const { id } = (event as CustomEvent<{ id: string }>).detail;
      went = view.graph?.nodes.find((node) => node.id === id)?.app;
    });
    panel.renderRoot.querySelector<HTMLElement>('.ways .button')?.click();
    expect(went).to.equal('cart-0');
  });

  it('has no axe violation with panel and problems open', async () => {
    const fake = new Fake();
    fake.problems = [{ code: 'denied', source: 'kubernetes/east' }];
    const view = await make(fake);
    await drawn(view);
    part(view, 'mesh-graph')?.dispatchEvent(new CustomEvent('mesh-select', { detail: { kind: 'node', id: 'n0' }, bubbles: true }));
    const panel = await panelOf(view);
    await eventually(() => panel.subject.kind === 'node');
    await expect(view).to.be.accessible();
  });
});
