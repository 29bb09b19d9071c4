import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { staticFiles } from './static-files.js';

const folder = mkdtempSync(path.join(tmpdir(), 'meshlens-'));
const files: Record<string, string> = {
  'secret.txt': 'secret',
  'site/index.html': '<h1>home</h1>',
  'site/app.js': 'export {}',
  'site/sub/index.html': 'sub',
  'site/empty/readme.xyz': '?',
  'site/.env': 'secret',
  'site/.git/config': 'secret',
  'site/a b.css': 'a{}',
  'site-twin/file.txt': 'twin',
  'lib/mod.js': 'lib',
};
for (const [name, text] of Object.entries(files)) {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}
symlinkSync(path.join(folder, 'secret.txt'), path.join(folder, 'site/link.txt'));
symlinkSync(folder, path.join(folder, 'site/out'));
symlinkSync(path.join(folder, 'lib'), path.join(folder, 'lib-link'));
mkdirSync(path.join(folder, 'site/leaky'));
symlinkSync(path.join(folder, 'secret.txt'), path.join(folder, 'site/leaky/index.html'));

const handler = staticFiles({ '/': path.join(folder, 'site'), '/vendor/lib': path.join(folder, 'lib-link') });
const get = (target: string, init?: RequestInit): Promise<Response> => handler(new Request(`http://x${target}`, init));

describe('a file', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', '<h1>home</h1>'],
    ['/index.html', 'text/html; charset=utf-8', '<h1>home</h1>'],
    ['/app.js?v=1', 'text/javascript; charset=utf-8', 'export {}'],
    ['/sub/', 'text/html; charset=utf-8', 'sub'],
    ['/a%20b.css', 'text/css; charset=utf-8', 'a{}'],
    ['/empty/readme.xyz', 'application/octet-stream', '?'],
    ['/vendor/lib/mod.js', 'text/javascript; charset=utf-8', 'lib'],
  ])('%s', async (target, type, text) => {
    const response = await get(target);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-length')).toBe(String(text.length));
    expect(await response.text()).toBe(text);
  });

  it('is not sent again to those who have it', async () => {
    const etag = (await get('/app.js')).headers.get('etag') ?? '';
    const response = await get('/app.js', { headers: { 'if-none-match': etag } });
    expect([response.status, await response.text()]).toEqual([304, '']);
  });

  it('can be asked for without its content', async () => {
    const response = await get('/app.js', { method: 'HEAD' });
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '9', '']);
  });

  it('cannot be written', async () => {
    expect((await get('/app.js', { method: 'PUT', body: 'x' })).status).toBe(405);
  });
});

it('a folder without its slash is sent on, within this host', async () => {
  const response = await get('/sub?x=1');
  expect([response.status, response.headers.get('location')]).toEqual([308, '/sub/?x=1']);
});

it.each([
  '/gone',
  '/app.js/',
  '/app.js/x',
  '/empty/',
  '/.env',
  '/.git/config',
  '/sub/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/sub/%2e%2e/%2e%2e/secret.txt',
  '/..%5csecret.txt',
  '/%2fetc/passwd',
  '//sub',
  '//evil.example/sub',
  '/sub//index.html',
  '/app.js%00.html',
  '/%E0%A4%A',
  '/link.txt',
  '/out/secret.txt',
  '/leaky/',
  '/../site-twin/file.txt',
  '/vendor/lib/../../../secret.txt',
  '/vendor/library',
])('%s is not there', async (target) => {
  const response = await get(target);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('There is nothing here.\n');
});

it('a name longer than any file system takes is not there', async () => {
  expect((await get(`/${'x'.repeat(5_000)}`)).status).toBe(404);
});
