import { pipeline, type Readable } from 'node:stream';
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
/** A body that is packed so small is unpacked at once: handing it to another thread and back takes longer. */
const SMALL_BYTES = 16 * 1024;

/** Hands a body over, unpacked, piece by piece, and gives the text that the reader leaves. Rejects with UpstreamError. */
export async function readBody(body: Body, reader: BodyReader): Promise<string> {
  const { stream, address, maxBytes } = body;
  try {
    let bytes = 0;
    for await (const piece of arriving(body)) {
      bytes += piece.length;
      if (bytes > maxBytes) throw tooLarge(address, maxBytes);
      reader.write(piece);
    }
    return reader.end();
  } catch (error) {
    stream.destroy();
    throw error;
  }
}

async function* arriving({ stream, encoding, address, maxBytes }: Body): AsyncIterable<Buffer> {
  const isPacked = encoding === 'gzip' || encoding === 'x-gzip';
  if (!isPacked && encoding !== '' && encoding !== 'identity')
    throw new UpstreamError('bad-answer', `the answer of ${address} is packed in a way that was not asked for`);
  try {
    yield* isPacked ? unpacked(stream, maxBytes) : (stream as AsyncIterable<Buffer>);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(address, maxBytes) : brokenOff(address, error);
  }
}

async function* unpacked(stream: Readable, maxBytes: number): AsyncIterable<Buffer> {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterableIterator<Buffer>;
  const first: Buffer[] = [];
  for (let bytes = 0; bytes <= SMALL_BYTES;) {
    const { done, value } = (await chunks.next()) as IteratorResult<Buffer, undefined>;
    if (done === true) {
      yield zlib.gunzipSync(Buffer.concat(first), { maxOutputLength: maxBytes });
      return;
    }
    first.push(value);
    bytes += value.length;
  }
  const all = async function* (): AsyncIterable<Buffer> {
    yield* first;
    yield* chunks;
  };
  yield* pipeline(all, zlib.createGunzip({ chunkSize: PIECE_BYTES }), () => undefined) as AsyncIterable<Buffer>;
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
