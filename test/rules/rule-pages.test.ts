import fs from 'node:fs';
import path from 'node:path';
import { rulePageOf, rulePages } from '@meshlens/core/rule-pages';
import { codesOf, rules } from '@meshlens/core/validation';
import { describe, expect, it } from 'vitest';

const folder = path.join(import.meta.dirname, '../../packages/core/src/validation/rules');

describe('the pages of rules', () => {
  it('say what the rules say; otherwise run npm run gen:rules', () => {
    const said = rulePages.map(({ code, codes, severity, repair, message }) => ({ code, codes, severity, repair, message }));
    const meant = rules.map((rule) => {
      const { code, severity, repair = 'never', message } = rule;
      return { code, codes: codesOf(rule), severity, repair, message };
    });
    expect(said).toEqual(meant.sort((a, b) => (a.code < b.code ? -1 : 1)));
  });

  it.each(rulePages.map((page) => [page.code, page] as const))('%s says what its file says', (_, { stem, title, cause, fix }) => {
    expect(`# ${title}\n\n## Cause\n\n${cause}\n\n## Fix\n\n${fix}\n`).toBe(fs.readFileSync(path.join(folder, `${stem}.md`), 'utf8'));
  });

  it('are found by every name of their rule', () => {
    for (const { codes } of rulePages) for (const code of codes) expect(rulePageOf(code)?.codes).toContain(code);
    expect(rulePageOf('KIA1107')?.code).toBe('KIA1107');
    expect(rulePageOf('MSH9999')).toBeUndefined();
  });
});
