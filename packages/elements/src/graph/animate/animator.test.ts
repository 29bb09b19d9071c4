import { aTimeout, expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { whileHidden } from '../../fixtures/hidden-page.js';
import { bookstore, canvases, drawn, until } from '../fixtures/drawn.js';
import { defaultGraphDisplay, type TrafficAnimation } from '../graph-display.js';
import type { MeshGraphElement } from '../mesh-graph.js';

/** The canvas on which things move: the only one that lets the pointer through and lies above all. */
function moving(element: MeshGraphElement): HTMLCanvasElement | undefined {
  return canvases(element)
    .filter(({ style }) => style.pointerEvents === 'none' && style.inset === '0px')
    .at(-1);
}
const seen = (element: MeshGraphElement): string => {
  const canvas = moving(element);
  if (!canvas || canvas.width === 0) return '';
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  return data.some((value) => value > 0) ? data.join('') : '';
};

async function animated(animation: TrafficAnimation): Promise<MeshGraphElement> {
  const element = await drawn(bookstore);
  element.display = { ...defaultGraphDisplay, animation };
  await element.updateComplete;
  return element;
}

describe('moving traffic', function () {
  this.timeout(30_000);
  afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

  for (const animation of ['points', 'dashes'] as const) {
    it(`moves as ${animation}, and stops when it is switched off`, async () => {
      await emulateMedia({ reducedMotion: 'no-preference' });
      const element = await animated(animation);
      await until(() => seen(element) !== '');
      const first = seen(element);
      await until(() => seen(element) !== first);
      element.display = defaultGraphDisplay;
      await until(() => seen(element) === '');
    });
  }

  it('rests where people ask for less motion, and begins when they no longer do', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const element = await animated('points');
    await aTimeout(300);
    expect(seen(element)).to.equal('');
    await emulateMedia({ reducedMotion: 'no-preference' });
    await until(() => seen(element) !== '');
    await emulateMedia({ reducedMotion: 'reduce' });
    await until(() => seen(element) === '');
  });

  /** Traffic that moves, and how often it was drawn. */
  async function counted(): Promise<{ readonly element: MeshGraphElement; readonly draws: () => number }> {
    await emulateMedia({ reducedMotion: 'no-preference' });
    const element = await animated('points');
    await until(() => seen(element) !== '');
    const context = moving(element)?.getContext('2d');
    if (!context) throw new Error('no canvas');
    let draws = 0;
    const clear = context.clearRect.bind(context);
    context.clearRect = (...part) => {
      draws += 1;
      clear(...part);
    };
    await until(() => draws > 2);
    return { element, draws: () => draws };
  }

  it('draws nothing while it is out of sight', async () => {
    const { element, draws } = await counted();
    element.style.marginTop = '5000px';
    await until(() => seen(element) === '');
    const before = draws();
    await aTimeout(300);
    expect(draws()).to.equal(before);
    element.style.marginTop = '0';
    await until(() => draws() > before);
  });

  it('draws nothing while the page is hidden, and goes on when it is seen again', async () => {
    const { draws } = await counted();
    let before = 0;
    await whileHidden(async () => {
      before = draws();
      await aTimeout(300);
      expect(draws()).to.equal(before);
    });
    await until(() => draws() > before);
  });
});
