import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { UpstreamError } from '@meshlens/core';

/** The lines of a stream as they come. Rejects with UpstreamError for a line that is longer than `most` characters, and as the stream does. */
export async function* linesOf(body: Readable, most: number): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let parts: string[] = [];
  let length = 0;
  for await (const chunk of body) {
    const pieces = decoder.write(chunk as Buffer).split('\n');
    for (const [index, piece] of pieces.entries()) {
      parts.push(piece);
      length += piece.length;
      if (length > most) throw new UpstreamError('limit', `a watch sent an event of more than ${most} characters`);
      if (index === pieces.length - 1) continue;
      const line = parts.join('');
      parts = [];
      length = 0;
      if (line.trim() !== '') yield line;
    }
  }
}
