import { type Answer, type MeshDataSource, MeshError, type MetricsQuery, type MetricsResult, type MetricsTarget } from '@meshlens/core';
import { expect, fixture, html } from '@open-wc/testing';
import { eventually } from '../fixtures/eventually.js';
import type { MeshMetricsPanel } from './mesh-metrics-panel.js';
import '../charts/mesh-chart.define.js';
import '../notice/mesh-notice.define.js';
import '../problems/mesh-problems.define.js';
import './mesh-metrics-panel.define.js';

const target = (name: string): MetricsTarget => ({ cluster: 'east', namespace: 'shop', type: 'app', name });
const answer = (rate: number): Answer<MetricsResult> => ({
  at: 0,
  problems: [],
  value: { start: 0, end: 60_000, stepSeconds: 60, inbound: [{ metric: 'requests', label: '', values: [rate, rate] }], outbound: [] },
});

class Fake {
  readonly asked: MetricsQuery[] = [];
  answers: (() => Promise<Answer<MetricsResult>>)[] = [];
  readonly source: Partial<MeshDataSource> = {
    metrics: (query) => {
      this.asked.push(query);
      return this.answers.shift()?.() ?? new Promise(() => undefined);
    },
  };
}

async function panel(fake: Fake, name = 'cart'): Promise<MeshMetricsPanel> {
  return fixture<MeshMetricsPanel>(
    html`<mesh-metrics-panel lang="en" .source=${fake.source} .target=${target(name)} refresh-seconds="0"></mesh-metrics-panel>`,
  );
}
const charts = (element: MeshMetricsPanel): number => element.renderRoot.querySelectorAll('mesh-chart').length;
const notice = (element: MeshMetricsPanel): string | undefined => element.renderRoot.querySelector('mesh-notice')?.heading;

describe('<mesh-metrics-panel>', () => {
  it('asks for its target and charts the answer', async () => {
    const fake = new Fake();
    fake.answers = [async () => answer(3)];
    const element = await panel(fake);
    await eventually(() => charts(element) === 1);
    expect(fake.asked).to.deep.equal([{ target: target('cart'), rangeSeconds: 1800 }]);
    expect(element.renderRoot.querySelector('h3')?.textContent).to.equal('Inbound');
    await expect(element).to.be.accessible();
  });

  it('never shows one target’s charts under another’s name', async () => {
    const fake = new Fake();
    fake.answers = [async () => answer(3)];
    const element = await panel(fake);
    await eventually(() => charts(element) === 1);
    element.target = target('orders');
    await element.updateComplete;
    expect(charts(element)).to.equal(0);
    expect(element.renderRoot.querySelectorAll('.skeleton').length).to.be.greaterThan(0);
  });

  it('keeps its charts when a refresh fails, and says so', async () => {
    const fake = new Fake();
    fake.answers = [async () => answer(3), () => Promise.reject(new MeshError('denied', 'no'))];
    const element = await panel(fake);
    await eventually(() => charts(element) === 1);
    element.refresh();
    await eventually(() => element.renderRoot.querySelector('.stale'));
    expect(element.renderRoot.querySelector('.stale')?.textContent).to.contain('You may not see this');
    expect(charts(element)).to.equal(1);
  });

  it('says what failed, and tries again when asked to', async () => {
    const fake = new Fake();
    fake.answers = [() => Promise.reject(new MeshError('unreachable', 'down')), async () => answer(1)];
    const element = await panel(fake);
    await eventually(() => notice(element) === 'The server cannot be reached');
    element.renderRoot.querySelector<HTMLElement>('mesh-notice button')?.click();
    await eventually(() => charts(element) === 1);
  });

  it('says what is missing before it can ask, and when there is nothing', async () => {
    const fake = new Fake();
    const element = await panel(fake);
    element.target = undefined;
    await element.updateComplete;
    expect(notice(element)).to.equal('No charts for this');
    fake.answers = [async () => ({ ...answer(1), value: { ...answer(1).value, inbound: [] } })];
    element.target = target('quiet');
    await eventually(() => notice(element) === 'No metrics in the last 30 minutes');
    element.source = undefined;
    await element.updateComplete;
    expect(notice(element)).to.equal('No mesh is connected');
  });
});
