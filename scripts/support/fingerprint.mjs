import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

/** A hash over the names and contents of files and of all files below folders; paths are relative to the repository. */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesBelow)) {
    hash.update(`${file}\0`);
    hash.update(fs.readFileSync(path.join(root, file)));
    hash.update('\0');
  }
  return hash.digest('hex');
}

/** The files of a folder, sorted, tests and their fixtures left out; a file is itself; what does not exist has none. */
export function filesBelow(relative) {
  const stat = fs.statSync(path.join(root, relative), { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [relative];
  return fs
    .readdirSync(path.join(root, relative))
    .sort()
    .filter((name) => !name.endsWith('.test.ts') && name !== 'fixtures')
    .flatMap((name) => filesBelow(`${relative}/${name}`));
}
