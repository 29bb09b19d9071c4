import { readFile } from 'node:fs/promises';
import { UpstreamError } from '@meshlens/core';

/**
 * What a file with a secret holds at the moment, without the end of its line. `what` is what it is the file of, as messages
 * name it. Rejects with UpstreamError `unauthorised` where it cannot be read.
 */
export async function readSecretFile(file: string, what: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/\r?\n$/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'error';
    throw new UpstreamError('unauthorised', `the ${what} file ${file} cannot be read (${code})`);
  }
}
