import { expect } from '@open-wc/testing';
import { fitOf, stretched } from './stretch.js';
import type { Layout, LayoutInput } from './types.js';

const input = (aspect: number): LayoutInput => ({
  nodes: ['a', 'b', 'c'].map((id) => ({ id, width: 60, height: 70, anchor: 22 })),
  edges: [],
  boxes: [],
  options: { columnGap: 64, tightGap: 34, rowGap: 18, boxPadding: 11, boxTitle: 18, aspect, wide: 700 },
});
const layout: Layout = {
  nodes: new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 300, y: 100 }],
    ['c', { x: 150, y: 100 }],
  ]),
  boxes: new Map(),
};

describe('a layout that is stretched', () => {
  it('fills the view, without being seen smaller', () => {
    for (const aspect of [1.6, 2.6]) {
      const { flat, zoomedOut } = fitOf(input(aspect), stretched(input(aspect), layout));
      expect(flat).to.be.closeTo(1, 0.001);
      expect(zoomedOut).to.be.closeTo(fitOf(input(aspect), layout).zoomedOut, 0.001);
    }
  });

  it('has what stood in a line still in a line', () => {
    const { nodes } = stretched(input(1.6), layout);
    expect(nodes.get('b')?.y).to.equal(nodes.get('c')?.y);
    expect([...nodes.values()].map(({ x }) => x)).to.deep.equal([0, 300, 150]);
  });

  it('is not torn apart for a view that it is nothing like', () => {
    const { nodes } = stretched(input(0.2), layout);
    expect(nodes.get('b')?.y).to.be.lessThan(200);
  });

  it('is as it was where there is nothing to stretch', () => {
    const alone: Layout = { nodes: new Map([['a', { x: 5, y: 5 }]]), boxes: new Map() };
    const one = { ...input(3), nodes: input(3).nodes.slice(0, 1) };
    expect(stretched(one, alone).nodes.get('a')).to.deep.equal({ x: 5, y: 5 });
    const none = { ...input(3), nodes: [] };
    expect(stretched(none, { nodes: new Map(), boxes: new Map() }).nodes.size).to.equal(0);
  });
});
