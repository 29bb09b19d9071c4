import { mkdtempSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createMeshSource } from '@meshlens/core';
import { afterEach, describe, expect, it } from 'vitest';
import { createMeshHandler, type FetchHandler } from './handler.js';
import { type RunningServer, startServer } from './server.js';

let running: RunningServer | undefined;
afterEach(() => running?.close(0));

const source = createMeshSource({ clusters: [], metrics: [] }, { clock: () => 0 });
const start = async (handler: FetchHandler, more: { ui?: Record<string, string> } = {}): Promise<RunningServer> => {
  running = await startServer({ handler, port: 0, ...more });
  return running;
};

/** Sends bytes as they are, past what an HTTP client would tidy up. */
function raw(url: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

describe('the server', () => {
  it('serves the API and, beside it, files', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'meshlens-'));
    writeFileSync(path.join(folder, 'index.html'), 'portal');
    const { url } = await start(createMeshHandler({ source }), { ui: { '/': folder } });
    expect(await (await fetch(`${url}/`)).text()).toBe('portal');
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' });
    expect((await fetch(`${url}/api/v1/capabilities`)).status).toBe(200);
    expect((await fetch(`${url}/api/v1/nothing`)).headers.get('content-type')).toContain('json');
  });

  it('takes a query that names two thousand namespaces', async () => {
    const { url } = await start(createMeshHandler({ source }));
    const names = Array.from({ length: 2_000 }, (_, index) => `n${'x'.repeat(55)}${index}`).join(',');
    expect((await fetch(`${url}/api/v1/graph?namespaces=${names}`)).status).toBe(200);
  });

  it.each(['GET http://evil.example/ HTTP/1.1', 'GET * HTTP/1.1', 'TRACE / HTTP/1.1', 'GET //[ HTTP/1.1'])(
    'does not fall over %s',
    async (line) => {
      const { url } = await start(createMeshHandler({ source }));
      expect(await raw(url, `${line}\r\nHost: x\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1.1 4\d\d /);
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
    },
  );

  it('hands a body over and streams the answer', async () => {
    const { url } = await start(async (request) => new Response(`got ${await request.text()}`, { status: 201 }));
    const response = await fetch(url, { method: 'POST', body: 'this' });
    expect([response.status, await response.text()]).toEqual([201, 'got this']);
  });

  it('sends cookies one by one', async () => {
    const { url } = await start(async () => {
      const headers = new Headers();
      headers.append('set-cookie', 'a=1');
      headers.append('set-cookie', 'b=2');
      return new Response('', { headers });
    });
    expect((await fetch(url)).headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  it('aborts a request whose client goes away', async () => {
    let seen: AbortSignal | undefined;
    const { url } = await start((request) => {
      seen = request.signal;
      return new Promise(() => undefined);
    });
    const request = http.get(url);
    request.on('error', () => undefined);
    await expect.poll(() => seen).toBeDefined();
    request.destroy();
    await expect.poll(() => seen?.aborted).toBe(true);
  });

  it('closes the connection where a handler rejects', async () => {
    const { url } = await start(() => Promise.reject(new Error('a mistake')));
    await expect(fetch(url)).rejects.toThrow();
  });

  it('says what to do where its port is taken', async () => {
    const { url } = await start(createMeshHandler({ source }));
    const port = Number(new URL(url).port);
    await expect(startServer({ handler: createMeshHandler({ source }), port })).rejects.toMatchObject({
      name: 'ConfigError',
      message: `port ${port} on 127.0.0.1 is taken: stop what listens there, or choose another with --port`,
    });
  });

  it('says so where its address is not of this machine', async () => {
    await expect(startServer({ handler: createMeshHandler({ source }), host: '192.0.2.1', port: 0 })).rejects.toMatchObject({
      name: 'ConfigError',
      message: expect.stringContaining('--host') as string,
    });
  });

  it('lets a request under way finish when it closes, and takes no new ones', async () => {
    let answer: (response: Response) => void = () => undefined;
    const { url, close } = await start(() => new Promise((resolve) => (answer = resolve)));
    const response = fetch(url);
    await expect.poll(() => answer.length).toBe(1);
    const closed = close();
    await expect(fetch(url)).rejects.toThrow();
    answer(new Response('late but whole'));
    expect(await (await response).text()).toBe('late but whole');
    await closed;
  });

  it('cuts off what takes longer than it waits', async () => {
    let asked = false;
    const { url, close } = await start(() => {
      asked = true;
      return new Promise(() => undefined);
    });
    const response = fetch(url).catch(() => 'cut off');
    await expect.poll(() => asked).toBe(true);
    await close(20);
    expect(await response).toBe('cut off');
  });
});
