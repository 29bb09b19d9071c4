import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** How far folders are searched. */
export const folderLimits = { depth: 32, files: 20_000 } as const;

const extensions = new Set(['.yaml', '.yml', '.json']);

export interface FoundFiles {
  /** As they were given, or below the folder that was; in order, each once. */
  readonly files: readonly string[];
  readonly faults: readonly { readonly path: string; readonly message: string }[];
}

/** The files that paths stand for: themselves, or all YAML and JSON below a folder, hidden folders and node_modules aside. */
export async function findFiles(paths: readonly string[], cwd: string): Promise<FoundFiles> {
  const files: string[] = [];
  const faults: { path: string; message: string }[] = [];
  const seen = new Set<string>();
  for (const given of paths) {
    const at = path.resolve(cwd, given);
    try {
      if (given === '-') add(given, given);
      else if ((await stat(at)).isDirectory()) await walk(given, await realpath(at), 0);
      // A pipe that the shell names has no path of its own.
      else add(given, await realpath(at).catch(() => at));
    } catch (error) {
      faults.push({ path: given, message: reasonOf(error) });
    }
  }
  return { files, faults };

  function add(name: string, real: string): void {
    if (seen.has(real)) return;
    seen.add(real);
    files.push(name);
  }

  async function walk(name: string, real: string, depth: number): Promise<void> {
    if (seen.has(real)) return;
    seen.add(real);
    if (depth > folderLimits.depth) {
      faults.push({ path: name, message: `is more than ${folderLimits.depth} folders deep and was not searched` });
      return;
    }
    const entries = await readdir(real, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const below = path.join(name, entry.name);
      const target = await realpath(path.join(real, entry.name)).catch(() => undefined);
      const what = target === undefined ? undefined : await stat(target);
      if (target === undefined || what === undefined) faults.push({ path: below, message: 'is a link that leads nowhere' });
      else if (what.isDirectory())
        await walk(below, target, depth + 1).catch((error: unknown) => faults.push({ path: below, message: reasonOf(error) }));
      else if (what.isFile() && extensions.has(path.extname(entry.name).toLowerCase())) {
        if (files.length >= folderLimits.files) {
          if (faults.every(({ path: at }) => at !== name))
            faults.push({ path: name, message: `holds more than ${folderLimits.files} files; the rest was not read` });
          return;
        }
        add(below, target);
      }
    }
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'does not exist';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read by this user';
  return `cannot be read (${code || String(error)})`;
}
