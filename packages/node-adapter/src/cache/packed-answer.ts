import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { isRecord, parseJson } from '../ports/http/json.js';

/** Of a packed answer; larger ones are not shared. */
export const MOST_PACKED_BYTES: number = 1024 * 1024;
const MOST_BYTES = 32 * 1024 * 1024;

/** JSON, compressed, with the key it is for. Undefined where it is too large, or holds a number that JSON has no word for. */
export async function packed(key: string, answer: unknown): Promise<Buffer | undefined> {
  let isExact = true;
  const text = JSON.stringify({ key, answer }, (_name, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) isExact = false;
    return value;
  });
  if (!isExact || text.length > MOST_BYTES) return undefined;
  const bytes = await promisify(gzip)(text, { level: 1 });
  return bytes.length > MOST_PACKED_BYTES ? undefined : bytes;
}

/** Undefined for whatever `packed` did not make for this key: gzip's checksum tells of bytes that were changed. */
export async function unpacked(key: string, bytes: Buffer): Promise<unknown> {
  if (bytes.length > MOST_PACKED_BYTES) return undefined;
  try {
    const text = await promisify(gunzip)(bytes, { maxOutputLength: MOST_BYTES });
    const value = parseJson(text.toString());
    return isRecord(value) && value['key'] === key ? value['answer'] : undefined;
  } catch {
    return undefined;
  }
}
