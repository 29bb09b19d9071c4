import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

/** Installs what package-lock.json asks for, unless exactly that is installed already. Ends the process when it cannot. */
export function install() {
  const reason = whyInstall(packagesOf('node_modules/.package-lock.json'), packagesOf('package-lock.json') ?? {});
  if (!reason) return;
  console.log(`Installing packages (${reason}) …`);
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const { status, error } = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit' });
  if (status === 0) return;
  console.error(`\`npm ${args.join(' ')}\` failed${error ? `: ${error.message}` : ''}. Is the npm registry reachable from here?`);
  process.exit(1);
}

/**
 * Why the packages must be installed, undefined if they need not. npm records what it installed in
 * node_modules/.package-lock.json, as its last act. Packages that are optional may be missing there, because most of them
 * are for other platforms.
 */
export function whyInstall(installed, wanted) {
  if (!installed) return 'node_modules is missing or incomplete';
  for (const [folder, { version, optional, link }] of Object.entries(wanted)) {
    if (!folder.includes('node_modules/') || link) continue;
    const found = installed[folder];
    if (found ? found.version !== version : !optional) return 'package-lock.json has changed';
  }
  return undefined;
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, lockFile), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
