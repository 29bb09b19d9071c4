import { type RulePage, rulePages } from '@meshlens/core/rule-pages';
import { type RuleCase, ruleFiles } from '../support/rule-cases.js';

const files = new Map(ruleFiles().map((each) => [each.stem, each]));

/** A page for every code, and their list. Rules of one code share a page. */
export const rulePageTexts: Readonly<Record<string, () => string>> = Object.fromEntries([
  ['rules/README.md', indexPage],
  ...[...byCode()].map(([code, pages]): [string, () => string] => [`rules/${code}.md`, () => codePage(code, pages)]),
]);

function byCode(): ReadonlyMap<string, readonly RulePage[]> {
  const pages = new Map<string, RulePage[]>();
  for (const page of rulePages) pages.set(page.code, [...(pages.get(page.code) ?? []), page]);
  return pages;
}

function indexPage(): string {
  const rows = rulePages.map(
    ({ code, codes, severity, repair, title }) =>
      `| [${code}](${code}.md) | ${codes.slice(1).join(', ')} | ${severity} | ${repairWord[repair]} | ${cell(title)} |`,
  );
  return `# Checks

Every check of configuration, made from the rules' own files by \`npm run docs\`. How to run them: [validate.md](../validate.md), [validation.md](../validation.md).

KIA codes are Kiali's, IST codes Istio's, MSH codes our own. A severity is what a finding has unless it says otherwise.

\`--fix\` repairs ${count('always')} checks wholly and ${count('sometimes')} where nothing has to be guessed: where what is taken out has no effect anyway, or only one thing can have been meant. The rest needs somebody's decision.

| Code | Also | Severity | \`--fix\` | What it finds |
|---|---|---|---|---|
${rows.join('\n')}
`;
}

const repairWord = { always: 'yes', sometimes: 'where sure', never: '' } as const;

function count(repair: RulePage['repair']): number {
  return rulePages.filter((page) => page.repair === repair).length;
}

function codePage(code: string, pages: readonly RulePage[]): string {
  return `${pages.map((page) => rulePage(page)).join('\n\n---\n\n')}\n\n[All checks](README.md) · \`meshlens explain ${code}\`\n`;
}

const repairNote = {
  always: ' · repaired by `--fix`',
  sometimes: ' · repaired by `--fix` where nothing has to be guessed',
  never: '',
} as const;

function rulePage({ title, codes, severity, repair, cause, fix, stem }: RulePage): string {
  const cases = files.get(stem)?.cases ?? [];
  return [
    `# ${title}`,
    `${codes.map((each) => `\`${each}\``).join(', ')} · ${severity}${repairNote[repair]}`,
    `## Cause\n\n${cause}`,
    `## Fix\n\n${fix}`,
    ...example(
      'Found',
      cases.find(({ positive }) => positive),
    ),
    ...example(
      'Not found',
      cases.find(({ positive }) => !positive),
    ),
  ].join('\n\n');
}

function example(title: string, each: RuleCase | undefined): readonly string[] {
  if (each === undefined) return [];
  const documents = each.documents.map(({ text }) => yamlOf(text)).join('\n---\n');
  return [`## ${title}: ${each.name}\n\n\`\`\`yaml\n${documents}\n\`\`\``];
}

/** Without the lines that are for tests. */
function yamlOf(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^# (case|mesh|expect|cluster|fix)\b/.test(line) && line !== '---')
    .join('\n')
    .trim();
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
