import { expect } from '@open-wc/testing';
import { drain } from '../layout/steps.js';
import { layoutInput } from './layout-input.js';
import type { BoxData } from './to-elements.js';

const box = (type: BoxData['type']): BoxData => ({ id: type, kind: 'box', type, title: type, depth: 0, box: undefined });

/** The room above the content of a box of one node, in a view of this size. */
function titleOf(type: BoxData['type'], side: number): number {
  const view = { width: side, height: side };
  const { boxes } = drain(layoutInput([box(type)], { widthOf: (text) => text.length * 0.6, textScale: 1, view }));
  return boxes[0]?.title ?? 0;
}

describe('what the layout has to know', () => {
  it('is more room for titles of outer boxes where all will be seen from afar, since these do not shrink', () => {
    expect(titleOf('namespace', 80)).to.be.greaterThan(titleOf('namespace', 2_000));
    expect(titleOf('app', 80)).to.equal(titleOf('app', 2_000));
  });

  it('is the same for views of about the same size', () => {
    expect(titleOf('namespace', 2_000)).to.equal(titleOf('namespace', 2_100));
  });

  it('is what is usual for a view that has no size yet', () => {
    expect(titleOf('cluster', 0)).to.equal(titleOf('cluster', 2_000));
  });
});
