import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../support/repository-files.js';
import { stopAfterAll } from '../support/process.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { type RunningCli, startCli } from './cli.js';
import { graphDrawn, keepPicture, openBrowser, type OpenBrowser } from './page.js';

/** What readers are told to write. */
function snippet(): string {
  const readme = fs.readFileSync(path.join(repository, 'README.md'), 'utf8');
  const found = /\*\*React 19\*\*[^`]*```jsx\n([^]*?)```/.exec(readme)?.[1];
  if (found === undefined) throw new Error('The README says nothing of React.');
  return found;
}

describe('the lines for React in the README', () => {
  const keep = stopAfterAll();
  let server: RunningCli;
  let browser: OpenBrowser;
  beforeAll(async () => {
    const folder = temporaryFolder();
    keep({ stop: async () => folder.remove() });
    await build({
      stdin: {
        contents: `${snippet()}\nimport { createRoot } from 'react-dom/client';\ncreateRoot(document.querySelector('main')).render(<Mesh />);`,
        loader: 'jsx',
        resolveDir: path.join(repository, 'packages/elements'),
      },
      bundle: true,
      splitting: true,
      format: 'esm',
      jsx: 'automatic',
      outdir: folder.path,
      entryNames: 'page',
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'error',
    });
    fs.writeFileSync(path.join(folder.path, 'index.html'), '<!doctype html><main></main><script type="module" src="page.js"></script>');
    server = keep(await startCli(['--demo', '--ui', `/react=${folder.path}`]));
    browser = keep(await openBrowser());
  }, 120_000);

  it('draw the mesh', async () => {
    const page = await browser.open('about:blank');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${server.url}/react/`);
    await graphDrawn(page);
    const nodes = await page.evaluate(() => document.querySelector('mesh-graph-view')?.graph?.nodes.length ?? 0);
    expect(nodes).toBeGreaterThan(10);
    await keepPicture(page, 'react');
    expect(errors).toEqual([]);
  }, 120_000);
});
