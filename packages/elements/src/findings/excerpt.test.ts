import { expect } from '@open-wc/testing';
import { excerptOf } from './excerpt.js';

describe('excerptOf', () => {
  it('marks a line with what it opens', () => {
    const { lines } = excerptOf('spec:\n  http:\n    - route: a\n      match: b\n  tcp: []\n', 2);
    expect(lines.filter(({ marked }) => marked).map(({ number }) => number)).to.deep.equal([2, 3, 4]);
    expect(lines).to.have.length(5);
  });

  it('leaves out what is far away, and counts it', () => {
    const { lines, before, after } = excerptOf(Array.from({ length: 1000 }, (_, i) => `l${i}`).join('\n'), 500);
    expect([before, lines.length, after]).to.deep.equal([299, 401, 300]);
    expect(lines.find(({ marked }) => marked)?.text).to.equal('l499');
  });
});
