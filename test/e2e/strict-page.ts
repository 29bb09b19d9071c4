import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Stoppable } from '../support/process.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** As strict as a portal can be: nothing inline, nothing evaluated, no text taken for code. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Elements under a strict policy</title>
    <link rel="stylesheet" href="page.css" />
    <script type="module" src="strict-entry.js"></script>
  </head>
  <body></body>
</html>`;
const css = ':root { color-scheme: light dark; background: Canvas; color: CanvasText } body { margin: 0 }';

export interface StrictPage extends Stoppable {
  readonly url: string;
}

/** Serves all elements and the demo mesh, built from their sources, on a page with a strict content security policy. */
export async function startStrictPage(): Promise<StrictPage> {
  const folder = temporaryFolder();
  const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  await build({
    entryPoints: [file('strict-entry.ts')],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: folder.path,
    conditions: ['@meshlens/source', 'browser', 'production'],
    tsconfig: file('../../tsconfig.esbuild.json'),
    logLevel: 'error',
  });
  const server = http.createServer((request, response) => {
    const name = path.basename(new URL(request.url ?? '/', 'http://localhost').pathname) || 'index.html';
    const send = (type: string, body: string | Buffer): void =>
      void response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(body);
    const built = path.join(folder.path, name);
    if (name === 'index.html') send('text/html', html);
    else if (name === 'page.css') send('text/css', css);
    else if (fs.existsSync(built)) send('text/javascript', fs.readFileSync(built));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      folder.remove();
    },
  };
}
