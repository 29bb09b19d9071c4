import { promisify } from 'node:util';
import zlib from 'node:zlib';
import type { FetchHandler } from '../handler.js';

const gzip = promisify(zlib.gzip);
const brotli = promisify(zlib.brotliCompress);

/** In bytes: below that the head of an answer weighs more than what is saved. */
const worthwhile = 1024;

type Coding = 'br' | 'gzip';

/** Compresses JSON as the client accepts it: with Brotli, else with gzip, both at a level that costs little. Streams are left as they are. */
export function compressed(handler: FetchHandler): FetchHandler {
  return async (request) => {
    const response = await handler(request);
    const type = response.headers.get('content-type') ?? '';
    if (response.body === null || !type.startsWith('application/json') || response.headers.has('content-encoding')) return response;
    const headers = new Headers(response.headers);
    headers.append('vary', 'accept-encoding');
    const coding = codingFor(request.headers.get('accept-encoding'));
    const body = Buffer.from(await response.arrayBuffer());
    const { status } = response;
    if (coding === undefined || body.byteLength < worthwhile) return new Response(body, { status, headers });
    headers.set('content-encoding', coding);
    headers.delete('content-length');
    return new Response(new Uint8Array(await encode(coding, body)), { status, headers });
  };
}

/** The best coding that both ends know; undefined where there is none. Source: RFC 9110, 12.5.3. */
export function codingFor(accepted: string | null): Coding | undefined {
  const weights = new Map<string, number>();
  for (const part of (accepted ?? '').toLowerCase().split(',').slice(0, 20)) {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim());
    const quality = parameters.find((each) => each.startsWith('q='));
    weights.set(name, quality === undefined ? 1 : Number(quality.slice(2)));
  }
  const weightOf = (coding: Coding): number => weights.get(coding) ?? weights.get('*') ?? 0;
  return (['br', 'gzip'] as const).find((coding) => weightOf(coding) > 0 && weightOf(coding) >= weightOf('gzip'));
}

function encode(coding: Coding, body: Buffer): Promise<Buffer> {
  if (coding === 'gzip') return gzip(body, { level: 5 });
  return brotli(body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength } });
}
