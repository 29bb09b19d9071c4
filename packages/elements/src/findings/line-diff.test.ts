import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { lineDiff } from './line-diff.js';

const told = (before: string, after: string): string =>
  lineDiff(before, after)
    .map(({ sort, text }) => ({ added: '+', removed: '-', same: ' ', gap: '@' })[sort] + text)
    .join('\n');

describe('lineDiff', () => {
  it('tells what went and what came, with a little around it', () => {
    const lines = Array.from({ length: 12 }, (_, i) => `l${i}`);
    expect(told(lines.join('\n'), lines.with(6, 'new').join('\n'))).to.equal('@3\n l3\n l4\n l5\n-l6\n+new\n l7\n l8\n l9\n@2');
    expect(told('a\nb', 'a\nx\nb')).to.equal(' a\n+x\n b');
  });

  it('leaves out all of texts that are the same', () => {
    expect(told('a\nb', 'a\nb')).to.equal('@2');
  });

  it('makes either text again, whatever they are', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const side = (leave: 'added' | 'removed', other: string): void => {
          let at = 0;
          const lines = other.split('\n');
          for (const { sort, text: line } of lineDiff(before, after)) {
            if (sort === leave) continue;
            if (sort === 'gap') at += Number(line);
            else expect(lines[at++]).to.equal(line);
          }
          expect(at).to.equal(lines.length);
        };
        side('added', before);
        side('removed', after);
      }),
    );
  });
});
