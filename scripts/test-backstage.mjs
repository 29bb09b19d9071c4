import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// Backstage is some 800 MB to install, so its examples have lock files of their own and are not part of `npm test`.
const root = fileURLToPath(new URL('..', import.meta.url));
const examples = ['backend', 'frontend'].map((name) => fileURLToPath(new URL(`../examples/backstage-${name}`, import.meta.url)));

for (const [folder, ...args] of [
  [root, 'run', 'build'],
  ...examples.flatMap((example) => [
    [example, 'install', '--ignore-scripts', '--no-audit', '--no-fund'],
    [example, 'test'],
  ]),
]) {
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
