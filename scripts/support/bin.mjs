import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

/** The script behind a package's command of the same name, looked up as Node does it, from `folder` upwards. */
export function bin(packageName, { folder = '.', command = packageName } = {}) {
  for (let at = path.join(root, folder); at.startsWith(root); at = path.dirname(at)) {
    const home = path.join(at, 'node_modules', packageName);
    const manifest = path.join(home, 'package.json');
    if (!fs.existsSync(manifest)) continue;
    const { bin: commands } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
    return path.join(home, typeof commands === 'string' ? commands : commands[command]);
  }
  throw new Error(`${packageName} is not installed`);
}
