import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readBody, WholeText } from './read-body.js';

const text = JSON.stringify(Array.from({ length: 40_000 }, (_, index) => `größe ${index}`));
const packed = gzipSync(text);
const pieces = (bytes: Buffer): Readable =>
  Readable.from(Array.from({ length: Math.ceil(bytes.length / 1_000) }, (_, index) => bytes.subarray(index * 1_000, (index + 1) * 1_000)));
const read = (stream: Readable, encoding: string, maxBytes = 10_000_000): Promise<string> =>
  readBody({ stream, encoding, address: 'store:9090', maxBytes }, new WholeText());

describe('readBody', () => {
  it('gives the text of a small body', async () => {
    expect(await read(pieces(gzipSync('a body')), 'gzip')).toBe('a body');
  });

  it.each(['gzip', 'x-gzip', 'identity', ''])('gives the text of a body that is encoded as "%s"', async (encoding) => {
    expect(await read(pieces(encoding.includes('gzip') ? packed : Buffer.from(text)), encoding)).toBe(text);
  });

  it('leaves out a mark of the order of bytes', async () => {
    expect(await read(pieces(Buffer.from(`\uFEFF${text}`)), '')).toBe(text);
  });

  it.each([
    ['cut off', packed.subarray(0, packed.length - 20), 'gzip', 'bad-answer', /store:9090 broke off/],
    ['not packed at all', Buffer.from(text), 'gzip', 'bad-answer', /store:9090 broke off/],
    ['packed otherwise', packed, 'br', 'bad-answer', /not asked for/],
    ['too large', packed, 'gzip', 'limit', /larger than/],
    ['small, and too large when unpacked', gzipSync(Buffer.alloc(1_000_000)), 'gzip', 'limit', /larger than/],
    ['small and cut off', gzipSync('a body').subarray(0, 15), 'gzip', 'bad-answer', /store:9090 broke off/],
  ])('rejects with what is %s, and closes the stream', async (what, bytes, encoding, code, words) => {
    const stream = pieces(bytes);
    const failure: unknown = await read(stream, encoding, what.includes('too large') ? 200_000 : undefined).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ name: 'UpstreamError', code, message: expect.stringMatching(words) as string });
    expect(stream.destroyed).toBe(true);
  });

  it('passes on what its reader throws', async () => {
    const reader = {
      write: (): never => {
        throw new TypeError('a mistake');
      },
      end: () => '',
    };
    await expect(readBody({ stream: pieces(packed), encoding: 'gzip', address: 'x', maxBytes: 1e9 }, reader)).rejects.toThrow(TypeError);
  });
});
