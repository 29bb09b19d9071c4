import { expect } from '@open-wc/testing';
import { type LayoutName, placeSteps } from './place-steps.js';
import { encloseBoxes } from './enclose.js';
import { randomMesh } from './random-mesh.fixture.js';
import { around, nodeRect } from './rect.js';
import { drain } from './steps.js';
import type { LayoutInput, Point } from './types.js';

const options = { columnGap: 64, tightGap: 34, rowGap: 18, boxPadding: 11, boxTitle: 18, aspect: 1.8, wide: 700 };

function placesOf(layout: LayoutName, input: LayoutInput): ReadonlyMap<string, Point> {
  return new Map(drain(placeSteps({ layout, input, kept: [] })).positions);
}

function aspectOf(layout: LayoutName, input: LayoutInput): number {
  const places = placesOf(layout, input);
  const rects = input.nodes.map((node) => nodeRect(node, places.get(node.id) ?? { x: 0, y: 0 }));
  const { width, height } = around([...rects, ...encloseBoxes(input, places).values()]);
  return width / height;
}

function mesh(edges: readonly (readonly [string, string])[], aspect: number): LayoutInput {
  const ids = [...new Set(edges.flat())];
  return {
    nodes: ids.map((id) => ({ id, width: 60, height: 70, anchor: 22 })),
    edges: edges.map(([source, target]) => ({ source, target })),
    boxes: [],
    options: { ...options, aspect },
  };
}

describe('every way to arrange a graph', () => {
  for (const layout of ['layered', 'breadthFirst', 'concentric', 'force', 'perBox'] as const)
    for (const aspect of [0.7, 1.4, 2.4])
      it(`fills a view ${aspect} times as wide as high: ${layout}`, () => {
        for (const [seed, nodes] of [
          [3, 40],
          [5, 80],
        ] as const) {
          const input = randomMesh({ seed, nodes, options: { ...options, aspect } });
          expect(aspectOf(layout, input) / aspect, `seed ${seed}`).to.be.within(0.8, 1.25);
        }
      });
});

describe('by tiers', () => {
  const chain = [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'd'],
  ] as const;

  it('leads to the right in a wide view, and down in a tall one', () => {
    const [wide, tall] = [2.4, 0.5].map((aspect) => [...placesOf('breadthFirst', mesh(chain, aspect)).values()]);
    expect(wide?.map(({ x }) => x)).to.deep.equal(wide?.map(({ x }) => x).toSorted((a, b) => a - b));
    expect(new Set(wide?.map(({ y }) => Math.round(y))).size).to.equal(1);
    expect(tall?.map(({ y }) => y)).to.deep.equal(tall?.map(({ y }) => y).toSorted((a, b) => a - b));
    expect(new Set(tall?.map(({ x }) => Math.round(x))).size).to.equal(1);
  });

  it('breaks a tier that is too long for the view', () => {
    const fan = Array.from({ length: 30 }, (_, at) => ['entry', `n${at}`] as const);
    const places = placesOf('breadthFirst', mesh(fan, 1.4));
    const entry = places.get('entry');
    for (const axis of ['x', 'y'] as const) {
      const lines = new Set([...places.values()].map((at) => Math.round(at[axis])));
      expect(lines.size).to.be.within(4, 15);
    }
    const others = [...places].filter(([id]) => id !== 'entry').map(([, at]) => at);
    expect(others.every(({ x }) => x > (entry?.x ?? 0)) || others.every(({ y }) => y > (entry?.y ?? 0))).to.equal(true);
  });
});

describe('in rings', () => {
  it('has what has most calls in the middle', () => {
    const star = Array.from({ length: 12 }, (_, at) => ['hub', `n${at}`] as const);
    const places = placesOf('concentric', mesh(star, 1.4));
    const all = [...places.values()];
    const middle = { x: all.reduce((sum, { x }) => sum + x, 0) / all.length, y: all.reduce((sum, { y }) => sum + y, 0) / all.length };
    const far = (at: Point | undefined): number => Math.hypot((at?.x ?? 0) - middle.x, (at?.y ?? 0) - middle.y);
    expect(Math.min(...all.map(far))).to.equal(far(places.get('hub')));
  });
});
