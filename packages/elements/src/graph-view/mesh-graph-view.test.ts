import { type Capabilities, MeshError } from '@meshlens/core';
import { expect, fixture, html } from '@open-wc/testing';
import { eventually } from '../fixtures/eventually.js';
import { drawn, Fake, graph, info, make, notice, part } from '../fixtures/faked-view.js';
import type { OptionsChangeDetail } from '../events.js';
import type { MeshGraphView } from './mesh-graph-view.js';
import '../define.js';

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

  it('does not ask to choose of namespaces where there is none', async () => {
    const fake = new Fake();
    fake.namespaces = [];
    const view = await make(fake);
    await eventually(() => notice(view) === 'There is no namespace for you to see');
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
});
