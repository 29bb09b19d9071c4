import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

const folders = new Set<string>();
process.on('exit', () => folders.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

/** An empty folder of the caller's own. Remove it: a worker thread that is ended from outside leaves it behind. */
export function temporaryFolder(): TemporaryFolder {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'meshlens-test-'));
  folders.add(folder);
  const remove = (): void => {
    fs.rmSync(folder, { recursive: true, force: true });
    folders.delete(folder);
  };
  return { path: folder, remove };
}

/** Makes something that lives in a folder of its own, which is removed when the making fails. */
export async function inTemporaryFolder<T>(make: (folder: TemporaryFolder) => Promise<T>): Promise<T> {
  const folder = temporaryFolder();
  try {
    return await make(folder);
  } catch (error) {
    folder.remove();
    throw error;
  }
}
