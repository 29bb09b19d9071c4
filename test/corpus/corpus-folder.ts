import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = process.env.MESHLENS_CORPUS ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

/** A folder of the optional corpus; undefined where it is not there. */
export function corpusFolder(name: string): string | undefined {
  const folder = path.join(root, name);
  return existsSync(folder) ? folder : undefined;
}

/** Says why a test has nothing to do. */
export function absent(name: string): string {
  return `skipped: no ${name} under ${process.env.MESHLENS_CORPUS === undefined ? 'the default corpus folder' : 'MESHLENS_CORPUS'}`;
}

export function jsonFiles(folder: string, accept: (name: string) => boolean): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && accept(name))
    .sort();
}

export function readJson<T>(folder: string, name: string): T {
  return JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as T;
}

export function readIfThere<T>(folder: string, name: string): T | undefined {
  return existsSync(path.join(folder, name)) ? readJson<T>(folder, name) : undefined;
}
