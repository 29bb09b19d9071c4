import { describe, expect, it } from 'vitest';
import { readFiles } from './support/repository-files.js';

/** Attributes and calls by which a browser follows an address. */
const following =
  /(?:\s|\.)(?:href|src|srcdoc|action|formaction|data|poster)=\$\{|location\.(?:assign|replace)\(|\bopen\(`?https?|window\.open\(/;

/** The lines of a file that follow an address which was not looked at. */
function unchecked(text: string): readonly string[] {
  return /\bsafeHref\(/.test(text) ? [] : text.split('\n').filter((line) => following.test(line));
}

describe('addresses that become links', () => {
  const sources = [...readFiles('packages/elements/src', '.ts')].filter(([file]) => !file.endsWith('.test.ts'));

  it('are all looked at before', () => {
    expect(sources.filter(([, text]) => following.test(text)).length).toBeGreaterThan(3);
    expect(sources.flatMap(([file, text]) => unchecked(text).map((line) => `${file}: ${line.trim()}`))).toEqual([]);
  });

  it.each(['<a href=${url}>', '<iframe src=${url}>', '<a .href=${url}>', 'window.open(url)', 'location.assign(url)'])(
    'would be missed in %s',
    (line) => expect(unchecked(line)).toEqual([line]),
  );
});
