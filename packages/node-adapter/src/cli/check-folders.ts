import { stat } from 'node:fs/promises';
import { ConfigError } from '../config/config-error.js';

/** Throws ConfigError for the first mount whose folder is not there. */
export async function checkFolders(mounts: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, folder] of Object.entries(mounts)) {
    const status = await stat(folder).catch(() => undefined);
    if (status?.isDirectory() !== true) throw new ConfigError(`ui: ${folder}, to be served at ${path}, is not a folder: check --ui`);
  }
}
