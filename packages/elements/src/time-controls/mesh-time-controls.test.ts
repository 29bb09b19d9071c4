import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { TimeChangeDetail } from '../events.js';
import type { MeshTimeControls } from './mesh-time-controls.js';
import './mesh-time-controls.define.js';

const make = (): Promise<MeshTimeControls> =>
  fixture<MeshTimeControls>(html`<mesh-time-controls lang="en" window-seconds="300" refresh-seconds="15"></mesh-time-controls>`);
const selects = (element: MeshTimeControls): HTMLSelectElement[] => [...element.renderRoot.querySelectorAll('select')];

function choose(select: HTMLSelectElement | undefined, value: number): void {
  if (!select) throw new Error('no select');
  select.value = String(value);
  select.dispatchEvent(new Event('change'));
}

describe('<mesh-time-controls>', () => {
  it('offers the time ranges and intervals, and shows the current ones', async () => {
    const [range, interval] = selects(await make());
    expect([...(range?.options ?? [])].map(({ text }) => text)).to.deep.equal([
      'Last 1 min',
      'Last 5 min',
      'Last 10 min',
      'Last 30 min',
      'Last 1 hr',
      'Last 3 hr',
      'Last 6 hr',
      'Last 12 hr',
      'Last 1 day',
    ]);
    expect([...(interval?.options ?? [])].map(({ text }) => text)).to.deep.equal([
      'Paused',
      'Every 10 sec',
      'Every 15 sec',
      'Every 30 sec',
      'Every 1 min',
      'Every 5 min',
      'Every 15 min',
    ]);
    expect([range?.value, interval?.value]).to.deep.equal(['300', '15']);
  });

  it('tells both values when one changes', async () => {
    const element = await make();
    const [range, interval] = selects(element);
    for (const [select, value, expected] of [
      [range, 3600, { windowSeconds: 3600, refreshSeconds: 15 }],
      [interval, 0, { windowSeconds: 3600, refreshSeconds: 0 }],
    ] as const) {
      const event = oneEvent<CustomEvent<TimeChangeDetail>>(element, 'mesh-time-change');
      choose(select, value);
      expect((await event).detail).to.deep.equal(expected);
    }
  });

  it('lists a value of the host’s own', async () => {
    const element = await make();
    element.windowSeconds = 420;
    await element.updateComplete;
    const [range] = selects(element);
    expect(range?.value).to.equal('420');
    expect(range?.selectedOptions[0]?.text).to.equal('Last 7 min');
  });

  it('offers what the source can answer, and the current range all the same', async () => {
    const element = await make();
    element.durations = [120, 600, 604_800];
    await element.updateComplete;
    expect([...(selects(element)[0]?.options ?? [])].map(({ value }) => Number(value))).to.deep.equal([120, 300, 600, 604_800]);
  });

  it('asks for a refresh', async () => {
    const element = await make();
    setTimeout(() => element.renderRoot.querySelector('button')?.click());
    await oneEvent(element, 'mesh-refresh');
  });

  it('has no axe violation', async () => {
    await expect(await make()).to.be.accessible();
  });
});
