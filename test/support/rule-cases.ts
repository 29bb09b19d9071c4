import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { repository } from './repository-files.js';

/** One document of a case, as text, and what its comments expect of it. */
export interface CaseDocument {
  readonly text: string;
  /** The line of the file that it begins in, from 1. */
  readonly line: number;
  /** `CODE path [severity]`, or `not-evaluated CODE input coverage`. */
  readonly expected: readonly string[];
  /** Which cluster it is from, where `# cluster:` says so. */
  readonly cluster: string | undefined;
}

/** One example of a rule: objects that are all there is, but for what `mesh` says. */
export interface RuleCase {
  readonly name: string;
  /** `spec` of a MeshFacts document. */
  readonly mesh: object;
  readonly documents: readonly CaseDocument[];
  /** True where something is to be found. */
  readonly positive: boolean;
}

export interface RuleFiles {
  /** `virtual-service/gateway-not-found`. */
  readonly stem: string;
  readonly page: string;
  readonly cases: readonly RuleCase[];
}

const folder = path.join(repository, 'packages/core/src/validation/rules');

/** What lies beside every rule. A file that is missing counts as empty. */
export function ruleFiles(): readonly RuleFiles[] {
  const stems = fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? fs
          .readdirSync(path.join(folder, entry.name))
          .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
          .map((file) => `${entry.name}/${file.slice(0, -3)}`)
      : [],
  );
  return stems.sort().map((stem) => ({ stem, page: read(`${stem}.md`), cases: parseCases(read(`${stem}.cases.yaml`)) }));
}

function read(file: string): string {
  const full = path.join(folder, file);
  return fs.existsSync(full) ? fs.readFileSync(full, 'utf8') : '';
}

/** Takes a file of cases apart: a case begins with `# case: what it shows`, a document with its own `# expect:` lines. */
export function parseCases(text: string): readonly RuleCase[] {
  const cases: RuleCase[] = [];
  let line = 1;
  for (const chunk of text.split(/^(?=# case: )/m)) {
    const name = /^# case: (.*)$/m.exec(chunk)?.[1];
    if (name !== undefined) {
      const mesh = parse(/^# mesh: (.*)$/m.exec(chunk)?.[1] ?? '{}') as object;
      const documents = documentsOf(chunk, line);
      cases.push({ name, mesh, documents, positive: documents.some(({ expected }) => expected.some((each) => !each.startsWith('not-'))) });
    }
    line += chunk.split('\n').length - 1;
  }
  return cases;
}

function documentsOf(chunk: string, start: number): readonly CaseDocument[] {
  let line = start;
  const documents: CaseDocument[] = [];
  for (const text of chunk.split(/^---$/m)) {
    const expected = [...text.matchAll(/^# expect: (.*)$/gm)].map(([, what = '']) => what.trim()).filter((what) => what !== 'none');
    const cluster = /^# cluster: (\S+)$/m.exec(text)?.[1];
    if (/^[^#\s]/m.test(text)) documents.push({ text, line, expected, cluster });
    line += text.split('\n').length - 1;
  }
  return documents;
}
