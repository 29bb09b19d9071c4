import { describe, expect, it } from 'vitest';
import { conditional } from './conditional.js';

const answering = (status = 200, body = '{"value":1}') =>
  conditional(() =>
    Promise.resolve(new Response(body, { status, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } })),
  );
const asking = (tag?: string): Request => new Request('http://mesh.test/', tag === undefined ? {} : { headers: { 'if-none-match': tag } });

describe('conditional', () => {
  it('names each answer, equal ones alike and different ones differently', async () => {
    const tags = await Promise.all(
      ['{"value":1}', '{"value":1}', '{"value":2}'].map(async (body) => (await answering(200, body)(asking())).headers.get('etag')),
    );
    expect(tags[0]).toMatch(/^W\/"[\w-]{20,}"$/);
    expect(tags[1]).toBe(tags[0]);
    expect(tags[2]).not.toBe(tags[0]);
  });

  it('sends nothing to a client that has the answer', async () => {
    const tag = (await answering()(asking())).headers.get('etag') ?? '';
    for (const known of [tag, tag.slice(2), `"other", ${tag}`, '*']) {
      const response = await answering()(asking(known));
      expect(response.status).toBe(304);
      expect(response.body).toBeNull();
      expect(response.headers.get('etag')).toBe(tag);
    }
    expect((await answering()(asking('"other"'))).status).toBe(200);
  });

  it('lets the viewer’s own browser keep answers, and nothing else', async () => {
    const { headers } = await answering()(asking());
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('vary')).toBe('authorization');
  });

  it('leaves refusals as they are', async () => {
    const { headers } = await answering(403)(asking());
    expect([headers.get('etag'), headers.get('cache-control')]).toEqual([null, 'no-store']);
  });
});
