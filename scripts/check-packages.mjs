import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { bin } from './support/bin.mjs';
import { root } from './support/paths.mjs';

// Packs each package as npm would publish it and lets publint and attw judge the tarball.
const packs = path.join(root, '.cache/packs');
fs.rmSync(packs, { recursive: true, force: true });
fs.mkdirSync(packs, { recursive: true });
let failures = 0;
for (const name of ['core', 'elements', 'node-adapter']) {
  const packed = pack(name);
  if (!packed) continue;
  checkContents(
    name,
    packed.files.map(({ path: file }) => file),
  );
  const tarball = path.join(packs, packed.filename);
  report(`publint ${name}`, node(bin('publint'), ['--strict', tarball]));
  const exempt = name === 'elements' ? ['--exclude-entrypoints', 'custom-elements.json'] : [];
  report(
    `attw ${name}`,
    node(bin('@arethetypeswrong/cli', { command: 'attw' }), [tarball, '--profile', 'esm-only', '--no-color', ...exempt]),
  );
}
process.exit(failures > 0 ? 1 : 0);

function pack(name) {
  const args = ['pack', '--json', '--silent', '--pack-destination', packs];
  const npm = process.env.npm_execpath;
  const [program, prefix] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status, stdout, stderr } = spawnSync(program, [...prefix, ...args], { cwd: path.join(root, 'packages', name), encoding: 'utf8' });
  report(`npm pack ${name}`, { status, output: stderr });
  if (status !== 0) return undefined;
  const packed = JSON.parse(stdout);
  return Array.isArray(packed) ? packed[0] : Object.values(packed)[0];
}

function checkContents(name, files) {
  const missing = ['LICENSE', 'README.md', 'dist/index.js', 'dist/index.d.ts'].filter((file) => !files.includes(file));
  const unwanted = files.filter((file) => /\.test\.|\/fixtures\/|tsbuildinfo|\.cache/.test(file));
  const output = [...missing.map((file) => `${file} is missing`), ...unwanted.map((file) => `${file} should not be published`)].join('\n');
  report(`contents of ${name}`, { status: output ? 1 : 0, output });
}

function node(script, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

function report(what, { status, output }) {
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${what}`);
  if (status === 0) return;
  failures += 1;
  console.log(output);
}
