import zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { codingFor, compressed } from './compressed.js';

const long = JSON.stringify({ value: 'x'.repeat(5000) });
const answering = (body: string, type = 'application/json; charset=utf-8') =>
  compressed(() => Promise.resolve(new Response(body, { headers: { 'content-type': type, vary: 'authorization' } })));
const asking = (accepted?: string): Request =>
  new Request('http://mesh.test/', accepted === undefined ? {} : { headers: { 'accept-encoding': accepted } });
const bytes = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());

describe('compressed', () => {
  it('compresses as the client accepts it', async () => {
    const br = await answering(long)(asking('gzip, deflate, br'));
    expect(br.headers.get('content-encoding')).toBe('br');
    expect(zlib.brotliDecompressSync(await bytes(br)).toString()).toBe(long);
    const gzip = await answering(long)(asking('gzip'));
    expect(gzip.headers.get('content-encoding')).toBe('gzip');
    expect(zlib.gunzipSync(await bytes(gzip)).toString()).toBe(long);
  });

  it('says that the answer depends on what is accepted, beside what else it depends on', async () => {
    expect((await answering(long)(asking())).headers.get('vary')).toBe('authorization, accept-encoding');
  });

  it.each([
    ['short answers', '{"value":1}', 'application/json', 'br'],
    ['streams of events', long, 'text/event-stream', 'br'],
    ['answers to clients that accept none', long, 'application/json', undefined],
    ['answers to clients that refuse', long, 'application/json', 'br;q=0, gzip;q=0'],
  ])('leaves %s as they are', async (_what, body, type, accepted) => {
    const response = await answering(body, type)(asking(accepted));
    expect(response.headers.has('content-encoding')).toBe(false);
    expect((await bytes(response)).toString()).toBe(body);
  });
});

describe('codingFor', () => {
  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['*', 'br'],
    ['br;q=0.1, gzip;q=0.9', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['BR', 'br'],
    ['identity', undefined],
    ['br;q=x', undefined],
    [null, undefined],
  ])('%s → %s', (accepted, coding) => {
    expect(codingFor(accepted)).toBe(coding);
  });
});
