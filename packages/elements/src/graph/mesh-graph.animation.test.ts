import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { tokens } from '../tokens/tokens.js';
import { bookstore, canvases, drawn, until } from './fixtures/drawn.js';
import { defaultGraphDisplay, type TrafficAnimation } from './graph-display.js';
import type { MeshGraphElement } from './mesh-graph.js';

/** The canvas on which things move is the one above all others. */
const moving = (element: MeshGraphElement): HTMLCanvasElement | undefined => canvases(element).at(-1);
const red = [1, 3, 5].map((at) => parseInt(tokens['health-failure'].light.slice(at, at + 2), 16));

function pixels(element: MeshGraphElement): { readonly all: number; readonly failed: number } {
  const canvas = moving(element);
  let [all, failed] = [0, 0];
  if (!canvas || canvas.width === 0) return { all, failed };
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at + 3] ?? 0) < 128) continue;
    all += 1;
    if (red.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) < 12)) failed += 1;
  }
  return { all, failed };
}

async function animated(animation: TrafficAnimation, errors: number): Promise<MeshGraphElement> {
  const element = await drawn();
  element.display = { ...defaultGraphDisplay, animation };
  element.graph = {
    ...bookstore,
    edges: bookstore.edges.map((edge) => ({
      ...edge,
      protocol: 'http' as const,
      health: { status: 'healthy' as const, reasons: [] },
      traffic: { ...edge.traffic, unit: 'requests' as const, rate: 50, errors: 50 * errors },
    })),
  };
  await element.updateComplete;
  return element;
}

describe('mesh-graph with moving traffic', () => {
  before(() => setViewport({ width: 1000, height: 700 }));
  afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

  for (const animation of ['points', 'dashes'] as const) {
    it(`moves ${animation}`, async () => {
      const element = await animated(animation, 0);
      await until(() => pixels(element).all > 50);
      const before = moving(element)?.toDataURL();
      await until(() => moving(element)?.toDataURL() !== before);
      expect(pixels(element).failed).to.equal(0);
    });

    for (const errors of [0.5, 1])
      it(`tells failed calls from others by ${animation}, ${errors} of all`, async () => {
        const element = await animated(animation, errors);
        await until(() => pixels(element).failed > 20);
        const { all, failed } = pixels(element);
        if (errors < 1) expect(all - failed).to.be.greaterThan(20);
      });
  }

  it('stands still where the reader wants less motion, and while it is off', async () => {
    const off = await animated('off', 0.5);
    expect(pixels(off).all).to.equal(0);
    await emulateMedia({ reducedMotion: 'reduce' });
    const calm = await animated('points', 0.5);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(pixels(calm).all).to.equal(0);
    await emulateMedia({ reducedMotion: 'no-preference' });
    await until(() => pixels(calm).all > 50);
  });
});
