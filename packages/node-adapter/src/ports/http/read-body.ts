import type { Readable } from 'node:stream';
import zlib from 'node:zlib';
import { UpstreamError } from '@meshlens/core';
import { brokenOff, tooLarge } from './upstream-failure.js';

/** Takes the body of an answer while it arrives. */
export interface BodyReader {
  write(chunk: Buffer): void;
  /** The text that is left when all has arrived. */
  end(): string;
}

export interface Body {
  readonly stream: Readable;
  /** As the header says. */
  readonly encoding: string;
  readonly address: string;
  /** After decompression. */
  readonly maxBytes: number;
}

/** What upstreams are told that `readBody` can unpack. */
export const ACCEPTED_ENCODING = 'gzip';

/** Pieces of what was unpacked; small ones cost more to get than to read. */
const PIECE_BYTES = 128 * 1024;

/** Hands a body over, unpacked, piece by piece, and gives the text that the reader leaves. Rejects with UpstreamError. */
export async function readBody({ stream, encoding, address, maxBytes }: Body, reader: BodyReader): Promise<string> {
  let failure: Error | undefined;
  try {
    let bytes = 0;
    const source = unpacked(stream, encoding, address).on('error', (error) => (failure ??= error));
    for await (const chunk of source as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw tooLarge(address, maxBytes);
      reader.write(chunk);
    }
    return reader.end();
  } catch (error) {
    stream.destroy();
    throw failure !== undefined && error === failure ? brokenOff(address, failure) : error;
  }
}

function unpacked(stream: Readable, encoding: string, address: string): Readable {
  if (encoding === '' || encoding === 'identity') return stream;
  if (encoding !== 'gzip' && encoding !== 'x-gzip')
    throw new UpstreamError('bad-answer', `the answer of ${address} is packed in a way that was not asked for`);
  const gunzip = zlib.createGunzip({ chunkSize: PIECE_BYTES });
  stream.on('error', (error) => gunzip.destroy(error));
  return stream.pipe(gunzip);
}

/** Leaves the whole body as text. */
export class WholeText implements BodyReader {
  readonly #chunks: Buffer[] = [];

  write(chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  end(): string {
    const text = Buffer.concat(this.#chunks).toString();
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  }
}
