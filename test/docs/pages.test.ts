import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pages } from './pages.js';

describe('pages made from code', () => {
  it.each(Object.entries(pages))('docs/%s is what the code says (npm run docs writes it anew)', (name, make) => {
    expect(fs.readFileSync(fileURLToPath(new URL(`../../docs/${name}`, import.meta.url)), 'utf8')).toBe(make());
  });

  it('every page in docs/rules is of a check that there is', () => {
    const folder = fileURLToPath(new URL('../../docs/rules', import.meta.url));
    const known = Object.keys(pages).map((name) => path.basename(name));
    expect(fs.readdirSync(folder).filter((file) => !known.includes(file))).toEqual([]);
  });
});
