import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const validation = fileURLToPath(new URL('../../packages/core/src/validation', import.meta.url));
const target = path.join(validation, 'generated/rules.ts');

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

const rows = ruleFiles().map(({ kind, stem }) => ({
  from: `../rules/${kind}/${stem}.js`,
  name: camel(stem),
  local: camel(`${kind}-${stem}`),
}));
const text = `// Written by \`npm run gen:rules\`; do not edit.
import type { Rule } from '../rule.js';
${rows.map(({ from, name, local }) => `import { ${name} as ${local} } from '${from}';`).join('\n')}

/** Every rule. */
export const rules: readonly Rule[] = [
${rows.map(({ local }) => `  ${local},`).join('\n')}
];
`;

const before = fs.existsSync(target) ? fs.readFileSync(target, 'utf8') : '';
if (process.argv.includes('--check')) {
  if (before !== text) {
    process.stderr.write('The list of rules is not up to date. Run: npm run gen:rules\n');
    process.exitCode = 1;
  }
} else if (before !== text) {
  fs.writeFileSync(target, text);
}
