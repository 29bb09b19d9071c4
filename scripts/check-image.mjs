import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './support/paths.mjs';

// Lays out what the image would hold and starts the server from it, as the image does, with the folder read-only.
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'meshlens-image-'));
const app = path.join(folder, 'app');
let server;
try {
  const laid = spawnSync(process.execPath, [path.join(root, 'deploy/image.mjs'), app, ...freshPacks()], { stdio: 'inherit' });
  if (laid.status !== 0) throw new Error('The image could not be laid out.');
  const url = await start();
  await expectAnswer(`${url}healthz`, 'ok');
  await expectAnswer(`${url}readyz`, 'ready');
  await expectAnswer(`${url}api/v1/namespaces`, '"value":[');
  await expectAnswer(url, '<mesh-graph-view');
  await expectAnswer(`${url}meshlens/meshlens.js`, 'import');
  console.log('ok      image: the server starts and answers');
} catch (error) {
  console.log(`FAILED  image: ${error.message}`);
  process.exitCode = 1;
} finally {
  server?.kill('SIGKILL');
  fs.rmSync(folder, { recursive: true, force: true });
}

/** What check-packages.mjs packed, where nothing was built since. */
function freshPacks() {
  const packs = path.join(root, '.cache/packs');
  const built = fs.statSync(path.join(root, '.cache/build.json'), { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
  const tarballs = fs.existsSync(packs) ? fs.readdirSync(packs).filter((file) => fs.statSync(path.join(packs, file)).mtimeMs > built) : [];
  const isFresh = ['core', 'node-adapter'].every((name) => tarballs.some((file) => file.startsWith(`meshlens-${name}-`)));
  return isFresh ? [packs] : [];
}

/** The first line that the server prints ends in its address. */
function start() {
  const main = path.join(app, 'node_modules/@meshlens/node-adapter/dist/cli/main.js');
  const pages = ['--ui', `/=${app}/ui`, '--ui', `/meshlens=${app}/ui/meshlens`];
  server = spawn(process.execPath, [main, 'serve', '--demo', '--port', '0', ...pages], { cwd: app, stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk) => {
      said += chunk;
      const url = /https?:\/\/\S+/.exec(said)?.[0];
      if (url) resolve(url);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.on('exit', () => reject(new Error(`the server ended: ${said}`)));
  });
}

async function expectAnswer(url, part) {
  const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
  const text = await response.text();
  if (!response.ok || !text.includes(part)) throw new Error(`${url} answers ${response.status} without ${part}: ${text.slice(0, 200)}`);
}
