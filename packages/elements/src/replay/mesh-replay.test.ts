import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { eventually } from '../fixtures/eventually.js';
import { whileHidden } from '../fixtures/hidden-page.js';
import { frameAt, framesOf } from './frames.js';
import './mesh-replay.define.js';
import type { MeshReplay, ReplayChangeDetail } from './mesh-replay.js';

const now = Date.UTC(2026, 2, 4, 9, 30);
const minute = 60_000;

async function make(at = now): Promise<{ replay: MeshReplay; seen: (number | undefined)[] }> {
  const replay = await fixture<MeshReplay>(html`<mesh-replay lang="en" .at=${at} .now=${now}></mesh-replay>`);
  const seen: (number | undefined)[] = [];
  replay.addEventListener('mesh-replay-change', (event) => seen.push((event as CustomEvent<ReplayChangeDetail>).detail.at));
  return { replay, seen };
}
const press = (replay: MeshReplay, label: string): void =>
  replay.shadowRoot?.querySelector<HTMLElement>(`button[aria-label="${label}"]`)?.click();
const scrubber = (replay: MeshReplay): HTMLInputElement => replay.shadowRoot?.querySelector('.scrubber') as HTMLInputElement;

describe('framesOf', () => {
  it('cuts a range into about 60 frames of whole quarter minutes', () => {
    expect(framesOf(now - 30 * minute, now)).to.deep.equal({ from: now - 30 * minute, until: now, stepSeconds: 30 });
    expect(framesOf(now - 5 * minute, now).stepSeconds).to.equal(15);
    expect(framesOf(now - 1440 * minute, now + 7).stepSeconds).to.equal(1440);
    expect(framesOf(now, now)).to.deep.equal({ from: now - 15_000, until: now, stepSeconds: 15 });
  });

  it('keeps every instant inside', () => {
    const frames = framesOf(now - 30 * minute, now);
    expect([frameAt(frames, 0), frameAt(frames, now * 2), frameAt(frames, now - 14_000)]).to.deep.equal([frames.from, now, now]);
  });
});

describe('<mesh-replay>', () => {
  it('is moved by keyboard and says the time in words', async () => {
    const { replay, seen } = await make();
    scrubber(replay).focus();
    await sendKeys({ press: 'ArrowLeft' });
    expect(seen).to.deep.equal([now - 30_000]);
    await replay.updateComplete;
    expect(scrubber(replay).getAttribute('aria-valuetext')).to.contain('Mar 4').and.contain(':30');
    await sendKeys({ press: 'Home' });
    expect(seen.at(-1)).to.equal(now - 30 * minute);
    await expect(replay).to.be.accessible();
  });

  it('steps, and keeps its range while the clock goes on', async () => {
    const { replay, seen } = await make();
    press(replay, 'One step back');
    await replay.updateComplete;
    replay.now = now + 10 * minute;
    await replay.updateComplete;
    expect(scrubber(replay).max).to.equal(String(now));
    press(replay, 'One step forward');
    expect(seen).to.deep.equal([now - 30_000, now]);
  });

  it('plays from the start, and never ahead of the answers', async () => {
    const { replay, seen } = await make();
    const speed = replay.shadowRoot?.querySelectorAll('select')[1];
    if (!speed) throw new Error('no speed');
    speed.value = 'fast';
    speed.dispatchEvent(new Event('change'));
    replay.busy = true;
    await replay.updateComplete;
    press(replay, 'Play');
    await replay.updateComplete;
    expect(seen).to.deep.equal([now - 30 * minute]);
    replay.busy = false;
    await eventually(() => seen.length === 2, 'the next frame');
    expect(seen[1]).to.equal(now - 30 * minute + 30_000);
    press(replay, 'Pause');
    [...(replay.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])].at(-1)?.click();
    expect(seen.at(-1)).to.equal(undefined);
  });

  it('rests while the page is hidden, and plays on when it is seen again', async () => {
    const { replay, seen } = await make();
    press(replay, 'Play');
    await eventually(() => seen.length === 1, 'the first frame');
    const speed = replay.shadowRoot?.querySelectorAll('select')[1];
    if (!speed) throw new Error('no speed');
    speed.value = 'fast';
    speed.dispatchEvent(new Event('change'));
    await whileHidden(async () => {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      expect(seen.length).to.equal(1);
    });
    await eventually(() => seen.length === 2, 'the next frame');
  });

  it('takes any start', async () => {
    const { replay } = await make();
    const span = replay.shadowRoot?.querySelector('select');
    if (!span) throw new Error('no span');
    span.value = 'custom';
    span.dispatchEvent(new Event('change'));
    await replay.updateComplete;
    const start = replay.shadowRoot?.querySelector<HTMLInputElement>('input[type=datetime-local]');
    if (!start) throw new Error('no start');
    const wanted = new Date(now - 3 * 60 * minute);
    start.value = new Date(wanted.getTime() - wanted.getTimezoneOffset() * minute).toISOString().slice(0, 19);
    start.dispatchEvent(new Event('change'));
    await replay.updateComplete;
    expect(Number(scrubber(replay).min)).to.equal(wanted.getTime());
    await expect(replay).to.be.accessible();
  });
});
