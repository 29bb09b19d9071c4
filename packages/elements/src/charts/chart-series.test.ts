import { expect } from '@open-wc/testing';
import { dashOf, lone, summarize, toneOf } from './chart-series.js';

describe('summarize', () => {
  it('leaves gaps out', () => {
    expect(summarize({ label: 'a', values: [null, 2, 6, null] })).to.deep.equal({ last: 6, average: 4, max: 6 });
  });

  it('knows nothing of nothing', () => {
    expect(summarize({ label: 'a', values: [null] })).to.deep.equal({ last: undefined, average: undefined, max: undefined });
  });
});

describe('the look of lines', () => {
  it('differs for each of the first eight, without colour', () => {
    expect(new Set([0, 1, 2, 3, 4, 5, 6, 7].map((index) => dashOf(index).join(' '))).size).to.equal(8);
  });

  it('starts over after eight and sets failure apart', () => {
    expect(toneOf({ label: 'a', values: [] }, 8)).to.equal('series-1');
    expect(toneOf({ label: 'a', values: [], tone: 'failure' }, 1)).to.equal('health-failure');
  });
});

describe('lone', () => {
  it('finds values that no line would show', () => {
    expect(lone([1, null, 2, 3, null, null, 4])).to.deep.equal([0, 6]);
    expect(lone([5])).to.deep.equal([0]);
    expect(lone([null, 1, 2])).to.deep.equal([]);
  });
});
