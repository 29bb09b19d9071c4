import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// Backstage is more than 300 MB to install, so its example has a lock file of its own and is not part of `npm test`.
const root = fileURLToPath(new URL('..', import.meta.url));
const example = fileURLToPath(new URL('../examples/backstage-backend', import.meta.url));

for (const [folder, ...args] of [
  [root, 'run', 'build'],
  [example, 'install', '--ignore-scripts', '--no-audit', '--no-fund'],
  [example, 'test'],
]) {
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
