import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const repository: string = fileURLToPath(new URL('../..', import.meta.url));

const skipped = new Set(['node_modules', 'dist', '.cache', 'coverage', 'generated']);

/** The texts of all files below a folder whose name ends in `suffix`, by path relative to the repository. */
export function readFiles(folder: string, suffix: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (at: string): void => {
    for (const entry of fs.readdirSync(path.join(repository, at), { withFileTypes: true })) {
      if (entry.isDirectory() && !skipped.has(entry.name)) visit(`${at}/${entry.name}`);
      if (entry.isFile() && entry.name.endsWith(suffix))
        found.set(`${at}/${entry.name}`, fs.readFileSync(path.join(repository, at, entry.name), 'utf8'));
    }
  };
  visit(folder);
  return found;
}
