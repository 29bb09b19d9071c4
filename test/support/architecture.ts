import path from 'node:path';
import ts from 'typescript';
import { helperFolders, importRows, testRows, wordRows, type ImportRow } from './architecture-rules.js';

/** What a file does that it must not do. */
export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

/**
 * Checks sources against the rules. `files` maps paths, relative to the repository and with forward slashes, to texts:
 * TypeScript files, and the packages' manifests, whose `exports` say what may be imported from them.
 */
export function violations(files: ReadonlyMap<string, string>): readonly Violation[] {
  const found: Violation[] = [];
  for (const [file, text] of files) {
    if (!file.endsWith('.ts')) continue;
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
    const report = (position: number, what: string): void => {
      found.push({ file, line: source.getLineAndCharacterOfPosition(position).line + 1, what });
    };
    for (const { fileName, pos } of ts.preProcessFile(text, true, true).importedFiles) {
      const what = fileName.startsWith('.') ? wrongPath(file, fileName) : (wrongSubpath(fileName, files) ?? wrongPackage(file, fileName));
      if (what) report(pos, what);
    }
    if (!isTest(file)) for (const { position, what } of wrongWords(source)) report(position, what);
  }
  return found;
}

/** Relative imports stay inside their own package's sources, or inside test/ or stories/; a few folders help tests. */
function wrongPath(file: string, specifier: string): string | undefined {
  const target = path.posix.join(path.posix.dirname(file), specifier);
  const home = /^packages\/[^/]+\/src\//.exec(file)?.[0] ?? /^[^/]+\//.exec(file)?.[0] ?? '';
  const may = isTest(file) ? [home, ...helperFolders] : [home];
  if (/(^|\/)dist\//.test(target)) return `imports built output: ${specifier}`;
  if (!may.some((folder) => target.startsWith(folder))) return `reaches into another package: ${specifier}`;
  return !isTest(file) && isTest(target) ? `imports what is for tests: ${specifier}` : undefined;
}

/** Of our own packages only what their exports map names may be imported. */
function wrongSubpath(specifier: string, files: ReadonlyMap<string, string>): string | undefined {
  const own = /^@meshlens\/([^/]+)(\/.*)?$/.exec(specifier);
  if (!own) return undefined;
  const manifest = files.get(`packages/${String(own[1])}/package.json`);
  if (manifest === undefined) return `imports a package that does not exist: ${specifier}`;
  const { exports } = JSON.parse(manifest) as { readonly exports: Readonly<Record<string, unknown>> };
  return `.${own[2] ?? ''}` in exports ? undefined : `imports what its package does not export: ${specifier}`;
}

function wrongPackage(file: string, specifier: string): string | undefined {
  if (!file.startsWith('packages/')) return undefined;
  const rows = isTest(file) ? [rowOf(importRows, file), rowOf(testRows, file)] : [rowOf(importRows, file)];
  const may = rows.flatMap((row) => row?.may ?? []);
  if (may.some((name) => specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`))) return undefined;
  return `may not import ${specifier}`;
}

function rowOf(rows: readonly ImportRow[], file: string): ImportRow | undefined {
  return rows.filter(({ below }) => file.startsWith(below)).sort((a, b) => b.below.length - a.below.length)[0];
}

function wrongWords(source: ts.SourceFile): readonly { position: number; what: string }[] {
  const rows = wordRows.filter(({ allowedBelow }) => !allowedBelow.some((folder) => source.fileName.startsWith(folder)));
  const found: { position: number; what: string }[] = [];
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    const literal = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (!literal && !ts.isIdentifier(node)) return;
    const text = literal ? node.text : node.getText(source);
    for (const { what, pattern, lookAt } of rows) {
      if ((literal || lookAt === 'code') && pattern.test(text))
        found.push({ position: node.getStart(source), what: `holds ${what}: ${text.slice(0, 60)}` });
    }
  };
  visit(source);
  return found;
}

/** What is not published: tests, what they are fed with, and all outside the packages. */
function isTest(file: string): boolean {
  return !file.startsWith('packages/') || /\.test\.[jt]s$/.test(file) || file.includes('/fixtures/');
}
