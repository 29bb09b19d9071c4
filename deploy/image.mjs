import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// Lays out what the image holds: the server as npm would install it, and the page that it serves. Needs `npm run build` before.
// With a second folder the packages are taken from there, as `npm pack` left them, and not packed again.
const [target, packed] = process.argv.slice(2);
if (!target) {
  console.error('Say where to: node deploy/image.mjs FOLDER [FOLDER-OF-TARBALLS]');
  process.exit(2);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const packs = fs.mkdtempSync(path.join(os.tmpdir(), 'meshlens-packs-'));
try {
  fs.mkdirSync(target, { recursive: true });
  fs.writeFileSync(path.join(target, 'package.json'), JSON.stringify({ name: 'meshlens-image', private: true, type: 'module' }));
  fs.copyFileSync(path.join(root, '.npmrc'), path.join(target, '.npmrc'));
  const tarballs = ['core', 'node-adapter'].map((name) => (packed ? tarballOf(name, packed) : pack(path.join(root, 'packages', name))));
  npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', ...tarballs], path.resolve(target));
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) fs.rmSync(path.join(target, file));
  fs.cpSync(path.join(root, 'examples/portal'), path.join(target, 'ui'), { recursive: true });
  fs.cpSync(path.join(root, 'packages/elements/dist/browser'), path.join(target, 'ui/meshlens'), { recursive: true });
} finally {
  fs.rmSync(packs, { recursive: true, force: true });
}

function tarballOf(name, folder) {
  const found = fs.readdirSync(folder).find((file) => file.startsWith(`meshlens-${name}-`) && file.endsWith('.tgz'));
  if (found === undefined) throw new Error(`There is no tarball of ${name} in ${folder}`);
  return path.resolve(folder, found);
}

function pack(folder) {
  const before = new Set(fs.readdirSync(packs));
  npm(['pack', '--silent', '--pack-destination', packs], folder);
  return path.join(
    packs,
    fs.readdirSync(packs).find((file) => !before.has(file)),
  );
}

function npm(args, cwd) {
  const { status } = spawnSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`npm ${args[0]} failed in ${cwd}`);
}
