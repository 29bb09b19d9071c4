import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright';
import { chromiumFlags, findBrowser } from '../../scripts/find-browser.mjs';
import { startHttpServer } from '../support/http-server.js';
import { printTable, rounded } from './measure.js';
import { type TaskTime, traceTasks } from './render/main-thread.js';
import type { BenchCase, Figures } from './render/page.js';

/** With the longest task of the main thread until the first picture is settled, and until a refresh is. */
interface Traced extends Figures {
  readonly taskFirst: TaskTime;
  readonly taskRefresh: TaskTime;
}

/** Milliseconds to a settled picture by the graph of Kiali 2.31 with its own layout, software rendered (measured for comparison, November 2026). */
const kialiReady: Readonly<Record<number, number>> = { 100: 10_240, 200: 16_330 };
/** Without any layout, positions on a grid; frames per second, and milliseconds of a refresh. */
const kialiGrid: Readonly<Record<number, { readonly pan: number; readonly zoom: number; readonly refresh: number }>> = {
  100: { pan: 56, zoom: 1.5, refresh: 1_935 },
  500: { pan: 22, zoom: 0.3, refresh: 665 },
  1000: { pan: 14.5, zoom: 0.85, refresh: 1_220 },
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const bundle = path.join(root, 'packages/elements/dist/browser');
const page = `<!doctype html><meta charset="utf-8"><style>body{margin:0}.stage,mesh-graph{position:relative;width:1600px;height:900px}mesh-graph{block-size:900px}</style>
<script type="module" src="/meshlens.js"></script><script type="module" src="/bench.js"></script>`;

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const asked = sizes.length > 0 ? sizes : [100, 200, 500, 1000, 2000, 5000];

async function main(): Promise<void> {
  if (!fs.existsSync(path.join(bundle, 'meshlens.js'))) throw new Error('Build first: npm run build');
  const script = await benchScript();
  const server = await startHttpServer((request, response) => {
    const name = (request.url ?? '/').split('?')[0] ?? '/';
    if (name === '/') return void response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    if (name === '/bench.js') return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    const file = path.join(bundle, path.normalize(name));
    if (!file.startsWith(bundle) || !fs.existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(fs.readFileSync(file));
  });
  const { executablePath } = await findBrowser();
  const flags = [...chromiumFlags, '--js-flags=--expose-gc', '--enable-precise-memory-info'];
  const browser = await chromium.launch({ executablePath, args: flags });
  try {
    await tables((wanted) => runCase(browser, server.url, wanted));
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function tables(run: (wanted: BenchCase) => Promise<Traced>): Promise<void> {
  const rows = [];
  for (const nodes of asked) {
    const bare = await run({ nodes, subject: 'bare' });
    const rival = nodes <= 2000 ? await run({ nodes, subject: 'cytoscape' }) : undefined;
    if (rival) rows.push(row(nodes, 'plain cytoscape', rival, { bare }));
    rows.push(row(nodes, 'all of it', await run({ nodes, subject: 'meshlens', set: { detail: 'all' } }), { bare, rival }));
    rows.push(row(nodes, 'as it opens', await run({ nodes, subject: 'meshlens' }), { bare, rival }));
  }
  printTable(
    'Graph in headless Chromium, software rendered, 1600 × 900 (goals: 200 nodes 10 × sooner than Kiali; no task over 50 ms; at 1,000 nodes ≥ 30 frames/s)',
    rows,
  );
}

function row(
  nodes: number,
  what: string,
  figures: Traced,
  { bare, rival }: { readonly bare: Traced; readonly rival?: Traced | undefined },
): Record<string, string | number> {
  const over = (value: number | undefined, other: number | undefined): string =>
    value === undefined || other === undefined || Number.isNaN(value) ? '' : rounded(value / other, 2);
  const kiali = kialiGrid[nodes];
  return {
    nodes,
    what,
    'ready ms': rounded(figures.ready, 0),
    '/ bare canvas': over(figures.ready, bare.ready),
    '/ cytoscape': over(figures.ready, rival?.ready),
    'Kiali /': over(kialiReady[nodes], figures.ready),
    'longest task ms': rounded(figures.taskFirst.wall, 0),
    'of processor': rounded(figures.taskFirst.processor, 0),
    'pan fps': rounded(figures.pan, 0),
    'zoom fps': rounded(figures.zoom, 0),
    'pan / cytoscape': over(figures.pan, rival?.pan),
    'pan / Kiali': over(figures.pan, kiali?.pan),
    'refresh ms': rounded(figures.refresh, 0),
    'refresh task ms': rounded(figures.taskRefresh.wall, 0),
    'its processor ms': rounded(figures.taskRefresh.processor, 0),
    'Kiali / refresh': over(kiali?.refresh, figures.refresh),
    MB: rounded(figures.heap / 1e6, 1),
  };
}

async function runCase(browser: Browser, url: string, wanted: BenchCase): Promise<Traced> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 } });
  try {
    const tab = await context.newPage();
    await tab.goto(url, { waitUntil: 'networkidle' });
    const { result, longestTask } = await traceTasks(tab, () => tab.evaluate<Figures>(`runCase(${JSON.stringify(wanted)})`));
    const figures = { ...result, taskFirst: longestTask('first', 'first end'), taskRefresh: longestTask('refresh', 'refresh end') };
    const pictures = process.env.BENCH_PICTURES;
    if (pictures) await tab.screenshot({ path: path.join(pictures, `${wanted.subject}-${wanted.nodes}-${wanted.set?.detail ?? ''}.png`) });
    return figures;
  } finally {
    await context.close();
  }
}

async function benchScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'test/bench/render/page.ts')],
    bundle: true,
    format: 'esm',
    write: false,
    conditions: ['@meshlens/source', 'browser'],
  });
  return outputFiles[0]?.text ?? '';
}

await main();
