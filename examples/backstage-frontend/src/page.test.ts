import http from 'node:http';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { createMeshSource } from '@meshlens/core';
import { createDemoMesh } from '@meshlens/core/demo';
import { createMeshHandler, nodeListener } from '@meshlens/node-adapter';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumFlags, findBrowser } from '../../../scripts/find-browser.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'meshlens-backstage-'));
const html = '<!doctype html><html lang="en"><body><div id="root"></div><script type="module" src="/app.js"></script></body></html>';
const start = Date.now() - 86_400_000;
const mesh = nodeListener(
  createMeshHandler({
    source: createMeshSource(createDemoMesh({ seed: 'backstage', start }).ports(Date.now), { clock: Date.now, demo: true }),
    basePath: '/api/meshlens',
  }),
);
const refused: string[] = [];
const server = http.createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = path.join(folder, path.basename(pathname));
  if (pathname.startsWith('/api/meshlens/')) {
    if (request.headers.authorization === 'Bearer token-of-ada') return mesh(request, response);
    refused.push(pathname);
    return void response.writeHead(401).end();
  }
  if (pathname.endsWith('.js') && fs.existsSync(file))
    return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(fs.readFileSync(file));
  return void response.writeHead(200, { 'content-type': 'text/html' }).end(html);
});

describe('Meshlens as a page of Backstage', () => {
  let browser: Browser;
  beforeAll(async () => {
    await build({
      entryPoints: { app: new URL('test-app.tsx', import.meta.url).pathname },
      bundle: true,
      splitting: true,
      format: 'esm',
      jsx: 'automatic',
      outdir: folder,
      define: { 'process.env.NODE_ENV': '"development"', global: 'globalThis' },
      loader: { '.svg': 'dataurl', '.png': 'dataurl', '.woff': 'dataurl', '.woff2': 'dataurl' },
      logLevel: 'error',
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { executablePath } = await findBrowser();
    browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
  });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
    fs.rmSync(folder, { recursive: true });
  });

  it('draws the mesh for who has signed in, in the colours of the theme', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/mesh`);
    await page.getByRole('heading', { name: 'Service mesh' }).waitFor();
    await page.waitForFunction(() => (document.querySelector('mesh-graph-view')?.graph?.nodes.length ?? 0) > 10);
    await page.locator('mesh-graph canvas').first().waitFor();
    const colours = await page.evaluate(() => {
      const view = document.querySelector('mesh-graph-view');
      const title = document.querySelector('h1');
      return {
        text: view && getComputedStyle(view).color,
        font: view && getComputedStyle(view).fontFamily,
        hostFont: title && getComputedStyle(title).fontFamily,
        property: view && getComputedStyle(view).getPropertyValue('--mesh-color-text'),
      };
    });
    expect(colours.property).not.toBe('');
    expect(colours.text).not.toBe('rgb(26, 36, 51)');
    expect(colours.font).toBe(colours.hostFont);
    expect([refused, errors]).toEqual([[], []]);
    await page.screenshot({ path: process.env['MESHLENS_PICTURE'] ?? path.join(folder, 'page.png') });
  });
});
