import { describe, expect, it } from 'vitest';
import { httpMeshSource } from './client.js';

/** A far end that goes away in the midst of an answer, or before it. */
const breaking = (text: () => Promise<string>, status = 200) =>
  httpMeshSource({ baseUrl: '/mesh', fetch: async () => ({ ok: status < 400, status, text }) });

describe('a source over HTTP', () => {
  const brokenOff = { name: 'MeshError', code: 'unreachable', message: 'No answer from /mesh/api/v1/namespaces: terminated' };

  it('says that there was no answer where one broke off', async () => {
    await expect(breaking(async () => Promise.reject(new TypeError('terminated'))).namespaces()).rejects.toMatchObject(brokenOff);
    await expect(breaking(async () => Promise.reject(new TypeError('terminated')), 502).namespaces()).rejects.toMatchObject(brokenOff);
  });

  it('gives up with the reason of who gives up, in the midst of an answer too', async () => {
    const controller = new AbortController();
    const source = breaking(async () => {
      controller.abort(new Error('enough'));
      throw new TypeError('terminated');
    });
    await expect(source.namespaces({ signal: controller.signal })).rejects.toThrow('enough');
  });
});
