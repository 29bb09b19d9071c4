import { type RulePage, rulePages } from '@meshlens/core/rule-pages';
import { type GivenObject, readObjects, rules, validate } from '@meshlens/core/validation';
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
    ({ code, codes, severity, title }) => `| [${code}](${code}.md) | ${codes.slice(1).join(', ')} | ${severity} | ${cell(title)} |`,
  );
  return `# Checks

Every check of configuration, made from the rules' own files by \`npm run docs\`. How to run them: [validate.md](../validate.md), [validation.md](../validation.md).

KIA codes are Kiali's, IST codes Istio's, MSH codes our own. A severity is what a finding has unless it says otherwise.

| Code | Also | Severity | What it finds |
|---|---|---|---|
${rows.join('\n')}
`;
}

function codePage(code: string, pages: readonly RulePage[]): string {
  return `${pages.map((page) => rulePage(page)).join('\n\n---\n\n')}\n\n[All checks](README.md) · \`meshlens explain ${code}\`\n`;
}

function rulePage({ title, codes, severity, cause, fix, stem }: RulePage): string {
  const cases = files.get(stem)?.cases ?? [];
  return [
    `# ${title}`,
    `${codes.map((each) => `\`${each}\``).join(', ')} · ${severity}${isRepairable(codes[0] ?? '', cases) ? ' · repaired by `--fix`' : ''}`,
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

/** Whether the rule finds something in its own examples that it has a repair for. */
function isRepairable(code: string, cases: readonly RuleCase[]): boolean {
  const own = rules.filter((rule) => rule.code === code);
  return cases.some(({ documents, mesh }) => {
    const facts: GivenObject = { raw: { apiVersion: 'meshlens/v1', kind: 'MeshFacts', spec: mesh } };
    const objects = documents.flatMap(({ text }) => readObjects(text, 'case').objects);
    return validate([...objects, facts], { rules: own }).findings.some(({ fix }) => fix !== undefined);
  });
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
