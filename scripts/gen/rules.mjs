import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const validation = path.join(root, 'packages/core/src/validation');

const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** Every `.ts` of a folder of rules, tests apart, is a rule and exports it under its own name. */
function ruleFiles() {
  const folder = path.join(validation, 'rules');
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: kind }) => fs.readdirSync(path.join(folder, kind)).map((file) => ({ kind, file })))
    .filter(({ file }) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map(({ kind, file }) => ({ kind, stem: file.slice(0, -3) }))
    .sort((a, b) => (`${a.kind}/${a.stem}` < `${b.kind}/${b.stem}` ? -1 : 1));
}

/** The rules as they are in the code, in the order of the list. */
async function loadRules(list) {
  const outfile = path.join(root, '.cache/run/rules-for-pages.mjs');
  const stdin = { contents: list, resolveDir: path.join(validation, 'generated'), loader: 'ts' };
  await build({ stdin, outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'warning' });
  return (await import(pathToFileURL(outfile).href)).rules;
}

/** What a page says: its title, and what stands below each of its two headings. */
function pageOf({ kind, stem }) {
  const file = path.join(validation, 'rules', kind, `${stem}.md`);
  const parts = /^# (.+)\n\n## Cause\n\n([^]+?)\n\n## Fix\n\n([^]+?)\n*$/.exec(fs.readFileSync(file, 'utf8'));
  if (parts === null) throw new Error(`${file}: a page has a title, "## Cause" and "## Fix", each with text`);
  const [, title, cause, fix] = parts;
  return { title, cause, fix };
}

const files = ruleFiles();
const rows = files.map(({ kind, stem }) => ({
  from: `../rules/${kind}/${stem}.js`,
  name: camel(stem),
  local: camel(`${kind}-${stem}`),
}));
const list = `// Written by \`npm run gen:rules\`; do not edit.
import type { Rule } from '../rule.js';
${rows.map(({ from, name, local }) => `import { ${name} as ${local} } from '${from}';`).join('\n')}

/** Every rule. */
export const rules: readonly Rule[] = [
${rows.map(({ local }) => `  ${local},`).join('\n')}
];
`;
const found = await loadRules(list);
const pages = files
  .map((file, i) => {
    const { code, also = [], severity, repair = 'never', message } = found[i];
    return { code, codes: [code, ...also], severity, repair, stem: `${file.kind}/${file.stem}`, message, ...pageOf(file) };
  })
  .sort((a, b) => (a.code < b.code ? -1 : 1));
const pageList = `// Written by \`npm run gen:rules\`; do not edit.
import type { RulePage } from '../rule-page.js';

/** The page of every rule, sorted by code. */
export const rulePages: readonly RulePage[] = [
${pages.map((page) => `  ${JSON.stringify(page)},`).join('\n')}
];
`;

for (const [name, text] of Object.entries({ 'rules.ts': list, 'rule-pages.ts': pageList })) {
  const target = path.join(validation, 'generated', name);
  const before = fs.existsSync(target) ? fs.readFileSync(target, 'utf8') : '';
  if (before === text) continue;
  if (process.argv.includes('--check')) {
    process.stderr.write(`generated/${name} is not up to date. Run: npm run gen:rules\n`);
    process.exitCode = 1;
  } else {
    fs.writeFileSync(target, text);
  }
}
