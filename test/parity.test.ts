import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parityMistakes } from './support/parity.js';
import { featureCounts, istioCodes, kialiCodes } from './support/parity-ids.js';
import { repository } from './support/repository-files.js';

const markdown = fs.readFileSync(path.join(repository, 'docs/parity.md'), 'utf8');

describe('docs/parity.md', () => {
  it('is measured against all there is', () => {
    expect(Object.values(featureCounts).reduce((sum, count) => sum + count)).toBe(384);
    expect(new Set(kialiCodes).size).toBe(72 + 1);
    expect(new Set(istioCodes).size).toBe(68);
  });

  it('has one honest row for each feature and each check', () => {
    expect(parityMistakes(markdown, (file) => fs.existsSync(path.join(repository, file)))).toEqual([]);
  });
});

describe('the check of docs/parity.md', () => {
  const row = (cells: string): string => markdown.replace(/^\| GT2 \|.*$/m, `| GT2 | ${cells} |`);
  const here = (file: string): boolean => file === 'test/here.test.ts';
  const mistakes = (text: string): readonly string[] => parityMistakes(text, here).filter((mistake) => /\bGT2\b/.test(mistake));

  it('finds a row that is missing, double or unknown', () => {
    expect(mistakes(markdown.replace(/^\| GT2 \|.*$/m, ''))).toEqual(['GT2 has no row']);
    expect(mistakes(`${row('Node types | not yet |')}\n| GT2 | Again | not yet | |`)).toEqual(['GT2 has 2 rows']);
    expect(parityMistakes(`${markdown}\n| ZZ1 | New | not yet | |`, () => true)).toEqual(['ZZ1 is not an id of Kiali or Istio']);
  });

  it.each([
    ['Node types | done | ', /: has the status "done"$/],
    ['Node types | works | `test/gone.test.ts`', /: names test\/gone\.test\.ts, which does not exist$/],
    ['Node types | works | surely', /: works, but names no test file$/],
    ['Node types | works | `test/here.test.ts` `test/gone.test.ts`', /: names test\/gone\.test\.ts, which does not exist$/],
    ['Node types | differs | ', /: differs, but does not say why$/],
    [' | not yet | ', /: says nothing of what it is$/],
  ])('finds a row like %j', (cells, mistake) => {
    expect(mistakes(row(cells))).toEqual([expect.stringMatching(mistake)]);
  });

  it.each(['Node types | works | `test/here.test.ts`', 'Node types | differs | because', 'Node types | not yet | '])(
    'accepts a row like %j',
    (cells) => {
      expect(mistakes(row(cells))).toEqual([]);
    },
  );
});
