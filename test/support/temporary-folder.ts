import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

const folders = new Set<string>();
process.on('exit', () => folders.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

/** An empty folder of the caller's own; it goes with the process if it is not removed before. */
export function temporaryFolder(): TemporaryFolder {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'meshlens-test-'));
  folders.add(folder);
  const remove = (): void => {
    fs.rmSync(folder, { recursive: true, force: true });
    folders.delete(folder);
  };
  return { path: folder, remove };
}
