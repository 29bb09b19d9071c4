import './support/require-node.mjs';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { chromiumFlags, findBrowser } from './find-browser.mjs';
import { build } from './support/build.mjs';
import { install } from './support/install.mjs';
import { root } from './support/paths.mjs';

// Takes the pictures of the README: the example portal with the demo mesh of one seed, as a reader would see it.
const LARGEST = 250_000;
const within = (folder) => path.join(root, folder);

const pictures = [
  { name: 'graph-light', scheme: 'light' },
  { name: 'graph-dark', scheme: 'dark' },
  { name: 'node-light', scheme: 'light', prepare: selectFailing },
  { name: 'findings', scheme: 'light', prepare: scrollToFindings },
];

install();
if (!(await build({ onlyForStart: true }))) process.exit(1);
const { chromium } = await import('playwright');
const server = await startServer();
try {
  const { executablePath } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    for (const picture of pictures) await take(browser, picture);
  } finally {
    await browser.close();
  }
} finally {
  server.process.kill('SIGTERM');
}

async function startServer() {
  const pages = ['--ui', `/=${within('examples/portal')}`, '--ui', `/meshlens=${within('packages/elements/dist/browser')}`];
  const args = ['serve', '--demo', '--seed', 'pictures', '--port', '0', ...pages];
  const process_ = spawn(process.execPath, [within('packages/node-adapter/dist/cli/main.js'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk) => {
      said += chunk;
      const found = /http:\/\/[\w.[\]:]+:\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    process_.stdout.on('data', listen);
    process_.stderr.on('data', listen);
    process_.on('exit', () => reject(new Error(`The server ended before it listened:\n${said}`)));
  });
  return { process: process_, address };
}

async function take(browser, { name, scheme, prepare }) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: scheme,
    locale: 'en-US',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${server.address}/`);
  await page.locator('mesh-graph-view canvas').first().waitFor({ timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  await prepare?.(page);
  await page.waitForTimeout(3_000);
  const file = within(`docs/images/${name}.png`);
  await page.screenshot({ path: file });
  const { size } = fs.statSync(file);
  console.log(`${path.relative(root, file)} ${(size / 1000).toFixed(0)} kB`);
  if (size > LARGEST) {
    console.error(`${name}.png is larger than ${LARGEST / 1000} kB: show less in it.`);
    process.exitCode = 1;
  }
  await context.close();
}

/** One that the panel of the mesh says needs attention, and that has charts. */
async function selectFailing(page) {
  await page.locator('mesh-graph-panel .attention button', { hasText: 'books v3' }).first().click();
  await page.locator('mesh-chart canvas').first().waitFor({ timeout: 30_000 });
}

async function scrollToFindings(page) {
  await page.locator('mesh-findings').scrollIntoViewIfNeeded();
  await page.locator('h2', { hasText: 'What is wrong' }).evaluate((heading) => heading.scrollIntoView());
}
