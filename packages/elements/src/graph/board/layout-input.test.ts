import { expect } from '@open-wc/testing';
import { drain } from '../layout/steps.js';
import type { LayoutBox } from '../layout/types.js';
import { layoutInput } from './layout-input.js';
import type { BoxData } from './to-elements.js';

const box = (type: BoxData['type'], title: string): BoxData => ({ id: type, kind: 'box', type, title, depth: 0, box: undefined });

/** What is asked for a box of one node, in a view of this size. */
function boxIn(side: number, type: BoxData['type'], title: string = type): LayoutBox {
  const view = { width: side, height: side };
  const { boxes } = drain(layoutInput([box(type, title)], { widthOf: (text) => text.length * 0.6, textScale: 1, view }));
  const [found] = boxes;
  if (!found) throw new Error('no box');
  return found;
}

/** The room above the content of a box. */
const titleOf = (type: BoxData['type'], side: number): number => boxIn(side, type).title ?? 0;

describe('what the layout has to know', () => {
  it('is more room for titles where all will be seen from afar, since these do not shrink', () => {
    for (const type of ['namespace', 'app'] as const) expect(titleOf(type, 80)).to.be.greaterThan(titleOf(type, 2_000));
    expect(boxIn(80, 'namespace').minWidth).to.be.greaterThan(boxIn(2_000, 'namespace').minWidth);
    expect(boxIn(80, 'app').minWidth).to.equal(boxIn(2_000, 'app').minWidth);
  });

  it('is not more than can be looked at for the longest of names', () => {
    expect(boxIn(2_000, 'namespace', 'n'.repeat(63)).minWidth).to.equal(boxIn(2_000, 'namespace', 'n'.repeat(30)).minWidth);
  });

  it('is how wide a picture can be read in a view: wider in a wider one, and the same in about the same', () => {
    const wideIn = (side: number): number =>
      drain(layoutInput([], { widthOf: () => 0, textScale: 1, view: { width: side, height: side } })).options.wide;
    expect(wideIn(400)).to.be.lessThan(wideIn(800));
    expect(wideIn(800)).to.equal(wideIn(820));
  });

  it('is the same for views of about the same size', () => {
    expect(titleOf('namespace', 2_000)).to.equal(titleOf('namespace', 2_100));
  });

  it('is what is usual for a view that has no size yet', () => {
    expect(titleOf('cluster', 0)).to.equal(titleOf('cluster', 2_000));
  });
});
