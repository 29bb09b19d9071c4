import { readFile } from 'node:fs/promises';
import { UpstreamError } from '@meshlens/core';

/** What a token file holds at the moment. Rejects with UpstreamError `unauthorised` where it cannot be read. */
export async function readTokenFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'error';
    throw new UpstreamError('unauthorised', `the token file ${file} cannot be read (${code})`);
  }
}
